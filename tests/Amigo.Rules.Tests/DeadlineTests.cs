using System.Reflection;
using CsCheck;
using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>Which delays a ticket is promised, and on which calendar.</summary>
public sealed class DeadlineTests
{
    private static readonly DelayCase[] Cases = CaseFile.Read<DelayCase[]>("delais.json");

    private static Deadlines Deadlines => Repository.Rules.Deadlines;

    public static IEnumerable<TheoryDataRow<int>> Rows() => Enumerable.Range(0, Cases.Length).Select(row => new TheoryDataRow<int>(row));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Decide_ACase_GivesTheDelaysOfTheFile(int index)
    {
        var row = Cases[index];

        var decision = Deadlines.Decide(row.Facts);

        Assert.Equal((row.Regle, "delais.json", Repository.Rules.Version), (decision.Rule.Rule, decision.Rule.File, decision.Rule.Version));
        Assert.Equal((row.Prise, row.Resolution), (decision.Delays.Take?.TotalHours, decision.Delays.Resolve?.TotalHours));
        Assert.NotEmpty(decision.Text);
    }

    [Fact]
    public void CalendarOf_ATeam_IsItsOwnOrTheDefault()
    {
        Assert.Equal(["support", "accueil", "scolaire"], Deadlines.Calendars.Select(calendar => calendar.Code));
        Assert.Equal("scolaire", Deadlines.CalendarOf("vie-scolaire").Code);
        Assert.Equal("support", Deadlines.CalendarOf("reseau").Code);
        Assert.Equal("support", Deadlines.CalendarOf("disparue").Code);
        Assert.Superset(new HashSet<string>(["assistance", "securite", "vie-scolaire", "premier-degre"]), Repository.Rules.TeamCodes.ToHashSet());
    }

    [Fact]
    public void Of_OnRandomTickets_AgreesWithRulesEngine() =>
        (from priority in Gen.OneOf(["critique", "haute", "normale", "basse", "disparue"])
         from team in Gen.OneOf(["securite", "examens", "messagerie", "vie-scolaire", "disparue"])
         from leaf in Gen.OneOf(["SD-WEBMAIL-ACCES", "SD-WEBMAIL-EVOLUTION", ""])
         select new TicketFacts { Priority = priority, TeamCode = team, SubcategoryCode = leaf, ServiceCode = leaf.Length > 0 ? "SD-WEBMAIL" : "" })
        .Sample(ticket => Assert.Equal(Deadlines.Decide(ticket).Delays, Deadlines.Of(ticket)), iter: 300);

    public static IEnumerable<TheoryDataRow<string>> Fields() => typeof(TicketFacts).GetProperties().Select(field => new TheoryDataRow<string>(field.Name));

    /// <summary>A field that rules of delays may read without a change being noticed would keep an old promise.</summary>
    [Theory]
    [MemberData(nameof(Fields))]
    public void AreKept_NoticesExactlyTheFieldsThatRulesMayRead(string name)
    {
        var field = typeof(TicketFacts).GetProperty(name)!;
        var (before, after) = (People.Ticket, People.Ticket with { });
        Change(field, after);
        var load = Repository.LoadWith("delais.json", $$"""
            { "WorkflowName": "delais", "Rules": [
              { "RuleName": "a", "SuccessEvent": "A", "Expression": "{{Reading(field)}}", "Properties": { "prise-en-charge": "aucun", "resolution": "1 h" } },
              { "RuleName": "b", "SuccessEvent": "B", "Expression": "true", "Properties": { "prise-en-charge": "1 h", "resolution": "aucun" } } ] }
            """);

        Assert.Equal(!load.IsValid, Deadlines.AreKept(before, after));
    }

    [Theory]
    [InlineData("30 min", 0.5)]
    [InlineData("4 h", 4.0)]
    [InlineData("4h", 4.0)]
    [InlineData("1 h 30 min", 1.5)]
    [InlineData("2 j", 16.0)]
    [InlineData("1 j 4 h", 12.0)]
    [InlineData("1\u00a0j", 8.0)]
    [InlineData("250 j", 2000.0)]
    [InlineData("aucun", null)]
    public void Load_ADelay_IsReadAsPeopleWriteIt(string text, double? hours) =>
        Assert.Equal(hours, LoadWithDelay(text).Rules!.Deadlines.Decide(People.Ticket).Delays.Resolve?.TotalHours);

    [Theory]
    [InlineData("2")]
    [InlineData("0 h")]
    [InlineData("h")]
    [InlineData("-4 h")]
    [InlineData("4 h 2 j")]
    [InlineData("2 jours")]
    [InlineData("1,5 j")]
    [InlineData("251 j")]
    [InlineData("2001 h")]
    [InlineData("9999 j 9999 h 9999 min")]
    [InlineData("99999999999999999999 h")]
    [InlineData("4 h 4 h")]
    public void Load_WhatIsNoDelay_IsRefused(string text) =>
        Assert.Contains("n'est pas un délai", Assert.Single(LoadWithDelay(text).Errors).Message, StringComparison.Ordinal);

    private static RuleSetLoad LoadWithDelay(string text) => Repository.LoadWith("delais.json", $$"""
        { "WorkflowName": "delais", "Rules": [ { "RuleName": "a", "SuccessEvent": "A", "Expression": "true",
          "Properties": { "prise-en-charge": "aucun", "resolution": "{{text}}" } } ] }
        """);

    private static void Change(PropertyInfo field, TicketFacts facts) => field.SetValue(facts, field.PropertyType switch
    {
        var type when type == typeof(string) => "autre",
        var type when type == typeof(int) || type == typeof(int?) => 99,
        var type when type == typeof(bool) => !(bool)field.GetValue(facts)!,
        _ => People.Now.AddDays(99),
    });

    private static string Reading(PropertyInfo field) => field.PropertyType switch
    {
        // Closed lists only take their own values; a beginning is checked against none.
        var type when type == typeof(string) => $"ticket.{field.Name}.StartsWith(\\\"a\\\")",
        var type when type == typeof(int) || type == typeof(int?) => $"ticket.{field.Name} == 99",
        var type when type == typeof(bool) => $"ticket.{field.Name}",
        _ => $"ticket.{field.Name} < now",
    };

    private sealed record DelayCase(string Priorite, string Equipe, string Regle, double? Prise, double? Resolution, string Service = "", string Feuille = "")
    {
        public TicketFacts Facts => new() { Priority = Priorite, TeamCode = Equipe, ServiceCode = Service, SubcategoryCode = Feuille };
    }
}
