using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets;

/// <summary>
/// Gives the answer of a major incident to each of its children, through the same transitions as one by one: each in its own
/// transaction, each refused where its own rules refuse it.
/// </summary>
public sealed class FamilyAnswer(AmigoDbContext db, RuleBook rules, TicketService tickets, TimeProvider clock)
{
    /// <summary>A request that waits for an agent is taken before it is answered.</summary>
    private const string Taking = "prendre-en-charge";

    /// <param name="Done">Children that have the answer.</param>
    /// <param name="Refused">Those that do not, with the reason.</param>
    public sealed record Result(int Done, IReadOnlyList<(TicketReference Reference, string Reason)> Refused)
    {
        public string Sentence => (Done, Refused) switch
        {
            (0, []) => "Aucune demande rattachée n’était en cours.",
            (_, []) => $"{French.Count(Done, "demande rattachée a reçu", "demandes rattachées ont reçu")} la même réponse.",
            _ => $"{French.Count(Done, "demande rattachée a reçu", "demandes rattachées ont reçu")} la même réponse ; pas "
                + $"{string.Join(", ", Refused.Take(5).Select(refusal => $"{refusal.Reference} ({refusal.Reason.TrimEnd('.')})"))}"
                + (Refused.Count > 5 ? $" ni {Refused.Count - 5} autres." : "."),
        };
    }

    public async Task<Result> SpreadAsync(Viewer viewer, ActOnTicket action, CancellationToken cancellationToken)
    {
        var set = rules.Current;
        var final = set.Statuses.Where(status => status.IsFinal).Select(status => status.Code).ToList();
        // A child that this agent may not see is not even named.
        var children = await db.Tickets
            .Where(set.Visibility.For(TicketFactsMapping.Projection, viewer.ToFacts(), clock.GetUtcNow().UtcDateTime))
            .Where(ticket => ticket.ParentNumber == action.Reference.Number && !final.Contains(ticket.Status))
            .OrderBy(ticket => ticket.Number)
            .Select(ticket => new { ticket.Number, ticket.Version })
            .ToListAsync(cancellationToken);
        var (done, refused) = (0, new List<(TicketReference, string)>());
        foreach (var child in children)
        {
            var same = action with { Reference = new TicketReference(child.Number), Version = child.Version, Attachments = [] };
            if (await AnswerAsync(viewer, same, cancellationToken) is { } reason)
                refused.Add((same.Reference, reason));
            else
                done++;
        }

        return new Result(done, refused);
    }

    /// <returns>Null when it is done, else why not.</returns>
    private async Task<string?> AnswerAsync(Viewer viewer, ActOnTicket action, CancellationToken cancellationToken)
    {
        var outcome = await tickets.ActAsync(viewer, action, cancellationToken);
        if (outcome?.Errors is not [var first, ..])
            return null;
        if (action.Transition is JournalEntry.Comment)
            return first.Message;

        var taken = await tickets.ActAsync(viewer, new ActOnTicket { Reference = action.Reference, Transition = Taking, Version = action.Version }, cancellationToken);
        if (taken?.Reference is null)
            return first.Message;
        outcome = await tickets.ActAsync(viewer, action with { Version = action.Version + 1 }, cancellationToken);
        return outcome?.Errors is [var error, ..] ? error.Message : null;
    }
}
