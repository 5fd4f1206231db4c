using System.Globalization;
using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets;

/// <summary>Finds the other request that an agent names by its reference.</summary>
internal static class TicketLookup
{
    /// <summary>Said alike of what does not exist and of what this agent may not touch.</summary>
    public const string NotFound = "Indiquez la référence d’une demande que vous traitez, par exemple R-002137.";

    /// <summary>The request of this reference (<c>R-002137</c>, <c>2137</c>) if the viewer of the edit sees it, tracked; or null.</summary>
    public static async Task<Ticket?> FindVisibleAsync(this AmigoDbContext db, TicketEdit edit, string? typed, CancellationToken cancellationToken) =>
        ParseTyped(typed) is { } number
            ? await db.Tickets
                .Where(edit.Rules.Visibility.For(TicketFactsMapping.Projection, edit.Facts, edit.Now))
                .SingleOrDefaultAsync(ticket => ticket.Number == number, cancellationToken)
            : null;

    /// <summary>The same, if the viewer also treats it.</summary>
    public static async Task<Ticket?> FindTreatedAsync(this AmigoDbContext db, TicketEdit edit, string? typed, CancellationToken cancellationToken) =>
        await db.FindVisibleAsync(edit, typed, cancellationToken) is { } found && found.IsTreatedBy(edit.Viewer) ? found : null;

    private static int? ParseTyped(string? typed)
    {
        var text = typed.AsSpan().Trim();
        if (text.StartsWith("R-", StringComparison.OrdinalIgnoreCase))
            text = text[2..];
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
