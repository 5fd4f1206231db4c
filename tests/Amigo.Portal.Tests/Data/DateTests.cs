using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Data;

/// <summary>Every date goes in and comes back as UTC.</summary>
public abstract class DateTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Open_Now_ReadsBackTheSameInstantInUtc()
    {
        var reference = await Portal.OpenAsync("camille.martin");

        var ticket = await Portal.TicketAsync(reference);

        Assert.Equal(DateTimeKind.Utc, ticket.CreatedAt.Kind);
        Assert.Equal(Portal.Now, ticket.CreatedAt);
        Assert.Null(ticket.ResolvedAt);
    }

    [Fact]
    public async Task Save_LocalTime_ReadsBackTheSameInstantInUtc()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var local = new DateTime(2026, 7, 1, 10, 0, 0, DateTimeKind.Utc).ToLocalTime();
        await Portal.InDatabaseAsync(async db =>
        {
            var ticket = await db.Tickets.SingleAsync(ticket => ticket.Number == reference.Number, Cancel);
            ticket.WaitingUntil = local;
            return await db.SaveChangesAsync(Cancel);
        });

        var saved = await Portal.TicketAsync(reference);

        Assert.Equal(new DateTime(2026, 7, 1, 10, 0, 0, DateTimeKind.Utc), saved.WaitingUntil);
        Assert.Equal(DateTimeKind.Utc, saved.WaitingUntil!.Value.Kind);
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T02:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T02:00:00")]
    public void FromUtc_AroundClockChanges_IsParisTime(string utc, string paris) => Assert.Equal(
        DateTime.Parse(paris, System.Globalization.CultureInfo.InvariantCulture),
        ParisTime.FromUtc(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime));
}
