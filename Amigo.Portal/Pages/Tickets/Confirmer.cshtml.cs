using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Tickets;

/// <summary>
/// Where the links of a mail lead: what the person is about to do, and one button. Opening it changes nothing, whoever or whatever
/// opens it; without a session one signs in first and comes back.
/// </summary>
public sealed class ConfirmerModel(Viewer viewer, RuleBook rules, TicketReader reader, TicketService tickets, TimeProvider clock) : PageModel
{
    private static readonly AskKind[] Fields = [AskKind.Answer, AskKind.Reason, AskKind.Satisfaction];

    [BindProperty]
    public ConfirmationInput Input { get; set; } = new();

    public TicketView View { get; private set; } = null!;

    public Ticket Ticket => View.Ticket;

    public Status Status => rules.Current.Status(Ticket.Status);

    /// <summary>Null when it can no longer be done: answered already, say.</summary>
    public OfferedTransition? Offered { get; private set; }

    public Ask? Text => Offered?.Transition.Asks.FirstOrDefault(ask => ask.Kind is AskKind.Answer or AskKind.Reason);

    public bool AsksSatisfaction => Offered?.Transition.Asks.Any(ask => ask.Kind == AskKind.Satisfaction) is true;

    /// <summary>The last solution given.</summary>
    public JournalLine? Solution => View.Journal.LastOrDefault(line => line is { IsInternal: false, Body: not null } && rules.Current.Status(line.ToStatus).IsTreated
        && line.FromStatus is not null && !rules.Current.Status(line.FromStatus).IsTreated);

    public async Task<IActionResult> OnGetAsync(string reference, string transition, CancellationToken cancellationToken) =>
        await LoadAsync(reference, transition, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, string transition, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reference, transition, cancellationToken))
            return NotFound();
        if (Offered is not null)
        {
            var outcome = await tickets.ActAsync(viewer, Input.ToAction(Ticket.Reference, transition), cancellationToken);
            if (outcome is null)
                return NotFound();
            if (outcome.Reference is not null)
            {
                TempData["Succes"] = $"{Offered.Label}\u00A0: c’est fait.";
                return RedirectToPage("/Tickets/Demande", new { reference });
            }

            foreach (var error in outcome.Errors)
                ModelState.AddModelError(error.Field.Length == 0 ? "" : $"{nameof(Input)}.{error.Field}", error.Message);
            ModelState.SetModelValue($"{nameof(Input)}.{nameof(Input.Version)}", Ticket.Version, null);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Only what a requester does, and what this page has fields for.</summary>
    private async Task<bool> LoadAsync(string reference, string transition, CancellationToken cancellationToken)
    {
        var known = rules.Current.FindTransition(transition);
        if (known is not { Actor: TransitionActor.Requester } || known.Asks.Any(ask => ask.IsRequired && !Fields.Contains(ask.Kind))
            || !TicketReference.TryParse(reference, null, out var parsed)
            || await reader.FindAsync(viewer, parsed, cancellationToken) is not { } view)
            return false;

        View = view;
        Offered = rules.Current.TransitionsFor(Ticket.ToFacts(), viewer.ToFacts(), clock.GetUtcNow().UtcDateTime)
            .FirstOrDefault(offered => offered.Code == transition);
        if (!HttpMethods.IsPost(Request.Method))
            Input.Version = Ticket.Version;
        ViewData["Title"] = Offered?.Label ?? known.Label;
        ViewData["Lead"] = $"{Ticket.Reference} {Ticket.Subject}";
        ViewData["Editor"] = Text is not null;
        return true;
    }

    public sealed record ConfirmationInput
    {
        public int Version { get; set; }

        public string? Body { get; set; }

        public string? BodyFormat { get; set; }

        public int? Satisfaction { get; set; }

        public ActOnTicket ToAction(TicketReference reference, string transition) => new()
        {
            Reference = reference,
            Transition = transition,
            Version = Version,
            Body = new RichText(Body, BodyFormat == "html"),
            Satisfaction = Satisfaction,
        };
    }
}
