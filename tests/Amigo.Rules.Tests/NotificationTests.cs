using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>Who is mailed for which event, against its case file.</summary>
public sealed class NotificationTests
{
    private static readonly NotificationCase[] Cases = CaseFile.Read<NotificationCase[]>("notifications.json");

    public static IEnumerable<TheoryDataRow<int, string>> Rows() =>
        Cases.Select((row, index) => new TheoryDataRow<int, string>(index, $"{row.Evenement} {row.Qui}"));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Decide_OfACase_IsThatOfTheFile(int index, string name)
    {
        var row = Cases[index];
        var ticket = People.Ticket with { SharedWithHeads = row.Partage, AgentId = row.SansAgent ? null : People.Agent };

        var rule = Repository.Rules.Notifications.Decide(row.Evenement, [.. row.Comme.Select(Enum.Parse<MailAudience>)], ticket, People.All[row.Qui], People.Now);

        Assert.True(row.Regle == rule?.Rule.Rule, $"{name}: {rule?.Rule.Rule ?? "no rule"}");
        Assert.Equal(row.Obligatoire, rule?.IsMandatory ?? false);
    }

    [Fact]
    public void Notifications_OfTheRepository_CoverEveryTemplate() =>
        Assert.Equal(Enum.GetValues<MailTemplate>(), Repository.Rules.Notifications.All.Select(rule => rule.Template).Distinct().Order());

    [Fact]
    public void Notifications_OfTheRepository_RemindThreeDaysBefore()
    {
        Assert.Equal(3, Repository.Rules.Notifications.DaysBeforeClosing);
        Assert.Equal(MailDelivery.Digest, Repository.Rules.Notifications.DefaultFor(MailAudience.Heads));
        Assert.Equal(MailDelivery.Immediate, Repository.Rules.Notifications.DefaultFor(MailAudience.Requester));
    }

    private sealed record NotificationCase(
        string Evenement, string Qui, string[] Comme, string? Regle, bool Partage = false, bool SansAgent = false, bool Obligatoire = false);
}
