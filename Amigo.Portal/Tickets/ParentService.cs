using Amigo.Portal.Data;
using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets;

/// <summary>Joins a request to the major incident it belongs to. One level: a child has no children.</summary>
public sealed class ParentService(TicketWriter writer, AmigoDbContext db)
{
    public const string ParentField = "Parent";

    /// <param name="parent">The reference as it was typed; empty: it is joined to nothing any more.</param>
    /// <returns>Null when there is no such request for this viewer.</returns>
    public Task<TicketOutcome?> ChangeAsync(
        Viewer viewer, TicketReference reference, int version, string? parent, CancellationToken cancellationToken) => writer.ChangeAsync(
        viewer,
        reference,
        version,
        [],
        edit => string.IsNullOrWhiteSpace(parent) ? Task.FromResult(Detach(edit)) : AttachAsync(edit, parent, cancellationToken),
        cancellationToken);

    private static JournalEntry? Detach(TicketEdit edit)
    {
        if (!MayChange(edit))
            return null;
        if (edit.Ticket.ParentNumber is not { } parent)
        {
            edit.Errors.Add(new(ParentField, TicketLookup.NotFound));
            return null;
        }

        edit.Ticket.ParentNumber = null;
        return ToEntry(edit, JournalEntry.Detachment, parent);
    }

    private async Task<JournalEntry?> AttachAsync(TicketEdit edit, string typed, CancellationToken cancellationToken)
    {
        if (!MayChange(edit))
            return null;
        var parent = await db.FindVisibleAsync(edit, typed, cancellationToken);
        var number = edit.Ticket.Number;
        var error = parent is null ? "Indiquez la référence d’une demande que vous voyez, par exemple R-002137."
            : parent.Number == number ? "Une demande ne peut pas être rattachée à elle-même."
            : parent.Number == edit.Ticket.ParentNumber ? $"Elle est déjà rattachée à {parent.Reference}."
            : parent.ParentNumber is { } grandparent ? $"{parent.Reference} est elle-même rattachée : choisissez plutôt {new TicketReference(grandparent)}."
            : edit.Rules.Status(parent.Status).IsFinal ? $"{parent.Reference} est fermée : choisissez un incident en cours."
            : await db.Tickets.AnyAsync(ticket => ticket.ParentNumber == number, cancellationToken)
                ? "D’autres demandes sont rattachées à celle-ci : elle ne peut pas l’être à son tour."
            : null;
        if (error is not null)
        {
            edit.Errors.Add(new(ParentField, error));
            return null;
        }

        edit.Ticket.ParentNumber = parent!.Number;
        return ToEntry(edit, JournalEntry.Attachment, parent.Number);
    }

    private static bool MayChange(TicketEdit edit)
    {
        var may = edit.Ticket.IsTreatedBy(edit.Viewer) && !edit.Rules.Status(edit.Ticket.Status).IsFinal;
        if (!may)
            edit.Errors.Add(new("", "Seuls les agents qui traitent cette demande la rattachent, tant qu’elle n’est pas fermée."));
        return may;
    }

    private static JournalEntry ToEntry(TicketEdit edit, string code, int parent)
    {
        edit.Ticket.Touch(edit.Now);
        return new JournalEntry
        {
            TicketNumber = edit.Ticket.Number,
            At = edit.Now,
            AuthorId = edit.Viewer.PersonId,
            Transition = code,
            ToStatus = edit.Ticket.Status,
            RelatedNumber = parent,
        };
    }
}
