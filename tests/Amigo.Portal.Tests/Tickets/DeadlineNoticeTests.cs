using Amigo.Portal.Tickets;
using Amigo.Rules;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

/// <summary>What agents read of a deadline, on a Monday at 9:30 in Paris.</summary>
public sealed class DeadlineNoticeTests
{
    private static readonly DateTime Now = ParisTime.ToUtc(new DateTime(2026, 1, 12, 9, 30, 0));

    [Theory]
    [InlineData("2026-01-12 14:05", null, null, "neutral", "À prendre avant 14 h 05", "À prendre avant le 12 janvier 2026 à 14 h 05")]
    [InlineData("2026-01-12 10:00", "2026-01-13 10:00", null, "warning", "À prendre avant 10 h 00", "À prendre avant le 12 janvier 2026 à 10 h 00")]
    [InlineData("2026-01-12 09:30", null, null, "danger", "En retard de 0 minute", "À prendre avant le 12 janvier 2026 à 9 h 30")]
    [InlineData("2026-01-12 08:50", "2026-01-13 10:00", null, "danger", "En retard de 40 minutes", "À prendre avant le 12 janvier 2026 à 8 h 50")]
    [InlineData("2026-01-13 10:00", "2026-01-12 08:30", null, "danger", "En retard de 1 heure", "À résoudre avant le 12 janvier 2026 à 8 h 30")]
    [InlineData(null, "2026-01-13 12:30", null, "neutral", "À résoudre avant demain à 12 h 30", "À résoudre avant le 13 janvier 2026 à 12 h 30")]
    [InlineData(null, "2026-01-15 12:30", null, "neutral", "À résoudre avant jeudi à 12 h 30", "À résoudre avant le 15 janvier 2026 à 12 h 30")]
    [InlineData(null, "2026-02-01 08:30", null, "neutral", "À résoudre avant le 1er février à 8 h 30", "À résoudre avant le 1er février 2026 à 8 h 30")]
    [InlineData(null, "2027-01-04 08:30", null, "neutral", "À résoudre avant le 4 janvier 2027 à 8 h 30", "À résoudre avant le 4 janvier 2027 à 8 h 30")]
    [InlineData(null, "2026-01-10 10:00", null, "danger", "En retard de 47 heures", "À résoudre avant le 10 janvier 2026 à 10 h 00")]
    [InlineData(null, "2026-01-05 12:30", null, "danger", "En retard de 6 jours", "À résoudre avant le 5 janvier 2026 à 12 h 30")]
    [InlineData(null, null, 23400, "neutral", "En pause, reste 6 h 30", "En heures d’ouverture de l’équipe")]
    [InlineData(null, null, 0, "neutral", "En pause, reste 0 min", "En heures d’ouverture de l’équipe")]
    [InlineData(null, null, 7_200_000, "neutral", "En pause, reste 2 000 h", "En heures d’ouverture de l’équipe")]
    [InlineData(null, null, -3700, "danger", "En pause, en retard", "Le délai était dépassé de 1 h 01")]
    public void Of_ARunningRequest_SaysWhatComesFirst(string? take, string? resolve, int? left, string tone, string text, string detail)
    {
        var notice = DeadlineNotice.Of(Status(isTreated: false), Date(take), Date(resolve), left, Now)!;

        Assert.Equal((tone, text, detail), (notice.Tone, Plain(notice.Text), Plain(notice.Detail)));
        Assert.Equal(left is null, notice.Due is not null);
    }

    [Fact]
    public void Of_ATreatedRequestOrOneWithoutPromise_SaysNothing()
    {
        Assert.Null(DeadlineNotice.Of(Status(isTreated: true), null, null, 3600, Now));
        Assert.Null(DeadlineNotice.Of(Status(isTreated: false), null, null, null, Now));
    }

    private static Status Status(bool isTreated) =>
        new() { Code = "x", Label = "X", Badge = "neutral", Turn = Turn.Support, Description = "X", IsTreated = isTreated };

    private static DateTime? Date(string? paris) =>
        paris is null ? null : ParisTime.ToUtc(DateTime.ParseExact(paris, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
