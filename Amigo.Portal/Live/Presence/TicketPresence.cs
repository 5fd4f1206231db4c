using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Live.Presence;

/// <summary>That an agent is at the page of a request, for the other nodes to know. Only where there may be others: on PostgreSQL.</summary>
public sealed class TicketPresence
{
    public required int TicketNumber { get; init; }

    public required int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    public required DateTime ExpiresAt { get; set; }

    /// <summary>Not an <see cref="IEntityTypeConfiguration{T}"/>, which the model of SQLite would find too.</summary>
    internal static void Configure(ModelBuilder model) => model.Entity<TicketPresence>(presence =>
    {
        presence.HasKey(one => new { one.TicketNumber, one.PersonId });
        presence.HasOne(one => one.Person).WithMany().HasForeignKey(one => one.PersonId);
        presence.HasOne<Ticket>().WithMany().HasForeignKey(one => one.TicketNumber);
        presence.HasIndex(one => one.ExpiresAt);
    });
}
