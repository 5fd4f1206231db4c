using CsCheck;
using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>What is said of a change of the rules: all of it, and nothing else.</summary>
public sealed class DifferenceTests
{
    private static readonly DifferenceCase[] Cases = CaseFile.Read<DifferenceCase[]>("differences.json");

    public static IEnumerable<TheoryDataRow<string>> Names() => Cases.Select(row => new TheoryDataRow<string>(row.Nom));

    [Theory]
    [MemberData(nameof(Names))]
    public void Between_ShippedRulesAndChangedOnes_SaysWhatChanges(string name)
    {
        var row = Cases.Single(other => other.Nom == name);
        var changed = new Dictionary<string, string?>();
        foreach (var change in row.Changements)
        {
            var text = changed.GetValueOrDefault(change.Fichier) ?? Repository.ReadRules(change.Fichier);
            Assert.Contains(change.Avant, text, StringComparison.Ordinal);
            changed[change.Fichier] = text.Replace(change.Avant, change.Apres, StringComparison.Ordinal);
        }

        var load = Repository.LoadCopy(Repository.RulesDirectory, changed);
        Assert.Empty(load.Errors);
        var difference = RuleDifference.Between(Repository.Rules, load.Rules!);

        Assert.Equal(row.Dit, difference.Changes.Select(Say));
        Assert.Equal(row.Dit.Count == 0, difference.IsEmpty);
    }

    [Fact]
    public void Between_EditedBook_WithItselfIsEmpty_AndEmptyBothWaysOrNeither() => RandomEdit.Of(Repository.SmallBook).Sample(
        changed =>
        {
            if (Repository.LoadCopy(Repository.SmallBook, changed).Rules is not { } rules)
                return;
            var small = Small.Value;

            Assert.Empty(RuleDifference.Between(rules, rules).Changes);
            Assert.Equal(RuleDifference.Between(small, rules).IsEmpty, RuleDifference.Between(rules, small).IsEmpty);
        },
        iter: 60);

    private static readonly Lazy<RuleSet> Small = new(() => Repository.LoadCopy(Repository.SmallBook, new Dictionary<string, string?>()).Rules!);

    [Fact]
    public void Between_BothWays_TurnsCellsRound()
    {
        var closed = Repository.ReadRules("onglets.json").Replace(
            "\"Expression\": \"ticket.Status == \\\"resolue\\\" && (ticket.AuthorId", "\"Expression\": \"ticket.Status in (\\\"resolue\\\", \\\"fermee\\\") && (ticket.AuthorId", StringComparison.Ordinal);
        var other = Repository.LoadWith("onglets.json", closed).Rules!;

        var there = Assert.Single(RuleDifference.Between(Repository.Rules, other).TabCells, cell => cell.Change is not null);
        var back = Assert.Single(RuleDifference.Between(other, Repository.Rules).TabCells, cell => cell.Change is not null);

        Assert.Equal(("resolus", "fermee", ChangeKind.Added), (there.Tab.Code, there.Status.Code, there.Change));
        Assert.Equal(("resolus", "fermee", ChangeKind.Removed), (back.Tab.Code, back.Status.Code, back.Change));
    }

    private static string Say(RuleChange change)
    {
        var sentence = change.Sentence.Replace('\u00A0', ' ');
        return change.Before is null && change.After is null ? sentence : $"{sentence} [{change.Before} → {change.After}]";
    }

    private sealed record DifferenceCase(string Nom, IReadOnlyList<Replacement> Changements, IReadOnlyList<string> Dit);

    private sealed record Replacement(string Fichier, string Avant, string Apres);
}
