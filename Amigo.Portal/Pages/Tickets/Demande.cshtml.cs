using Amigo.Portal.Attachments;
using Amigo.Portal.Kb;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Tickets;

/// <summary>One request: where it stands, whose turn it is, all that was said, and what this viewer may do next.</summary>
[RequestSizeLimit(AttachmentLimits.MaximumRequestBytes)]
public sealed class DemandeModel(
    Viewer viewer,
    RuleBook rules,
    KnowledgeStore knowledge,
    TicketReader reader,
    TicketService tickets,
    AttachmentService attachments,
    TimeProvider clock) : PageModel
{
    [BindProperty]
    public ActionInput Input { get; set; } = new();

    [BindProperty(Name = AttachmentForm.KeptField)]
    public List<Guid> Attachments { get; set; } = [];

    [BindProperty(Name = AttachmentForm.FilesField)]
    public List<IFormFile> Files { get; set; } = [];

    public TicketView View { get; private set; } = null!;

    public RuleSet Rules { get; } = rules.Current;

    public Viewer Viewer { get; } = viewer;

    public Ticket Ticket => View.Ticket;

    public Status Status => Rules.Status(Ticket.Status);

    public WhoseTurn Turn { get; private set; } = null!;

    /// <summary>Why this viewer sees the request, each a French sentence.</summary>
    public IReadOnlyList<MatchedRule> Reasons { get; private set; } = [];

    public IReadOnlyList<OfferedTransition> Transitions { get; private set; } = [];

    public bool MayComment { get; private set; }

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public UploadsModel Uploads => AttachmentForm.Model(Drafts, ModelState);

    public string TeamName => NameOfTeam(Ticket.Team);

    public string? BusinessTeamName =>
        View.Detail.BusinessTeam is { } code ? knowledge.Current.Catalogue.FindBusinessTeam(code)?.Name ?? code : null;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken) =>
        await LoadAsync(reference, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellationToken)
    {
        if (!TicketReference.TryParse(reference, null, out var parsed))
            return NotFound();
        Drafts = await AttachmentForm.KeepAsync(attachments, Viewer, Files, Attachments, ModelState, cancellationToken);
        if (ModelState.IsValid)
        {
            var outcome = await tickets.ActAsync(Viewer, Input.ToAction(parsed, Attachments), cancellationToken);
            if (outcome is null)
                return NotFound();
            if (outcome.Reference is not null)
                return ShowDone(reference);
            foreach (var error in outcome.Errors)
                ModelState.AddModelError(error.Field.Length == 0 ? "" : $"{nameof(Input)}.{error.Field}", error.Message);
        }

        if (!await LoadAsync(reference, cancellationToken))
            return NotFound();
        // The next submit answers what is shown now.
        ModelState.SetModelValue($"{nameof(Input)}.{nameof(Input.Version)}", Ticket.Version, null);
        Input = Input with { Version = Ticket.Version };
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public string NameOfTeam(string code) => knowledge.Current.Catalogue.FindTeam(code)?.Name ?? code;

    /// <summary>What a form of this page is about: posted again after an error, it is shown open with what was typed.</summary>
    public bool IsRetried(string transition) => !ModelState.IsValid && Input.Transition == transition;

    private RedirectToPageResult ShowDone(string reference)
    {
        var label = Rules.Transitions.FirstOrDefault(transition => transition.Code == Input.Transition)?.Label;
        TempData["Succes"] = label is null ? "Votre commentaire est enregistré." : $"{label} : c’est fait.";
        return RedirectToPage(new { reference });
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellationToken)
    {
        if (!TicketReference.TryParse(reference, null, out var parsed)
            || await reader.FindAsync(Viewer, parsed, cancellationToken) is not { } view)
            return false;

        View = view;
        var now = clock.GetUtcNow().UtcDateTime;
        var facts = Ticket.ToFacts();
        var viewerFacts = Viewer.ToFacts();
        Reasons = Rules.Visibility.Decide(facts, viewerFacts, now).Matched;
        Transitions = [.. Rules.TransitionsFor(facts, viewerFacts, now).Where(offered => offered.Transition.IsSupported())];
        MayComment = Ticket.MayComment(Viewer, Rules);
        Turn = WhoseTurn.Of(view, Status, Viewer, TeamName, Rules.AutoCloseDate(facts));
        ViewData["Title"] = Ticket.Subject;
        ViewData["Lead"] = $"{Ticket.Reference}, {TicketLifecycle.KindLabel(Ticket.Kind).ToLower(Text.French)}";
        ViewData["Editor"] = MayComment || Transitions.Count > 0;
        return true;
    }

    public sealed record ActionInput
    {
        public string Transition { get; set; } = "";

        public int Version { get; set; }

        public string? Body { get; set; }

        public string? BodyFormat { get; set; }

        public int? Satisfaction { get; set; }

        public ActOnTicket ToAction(TicketReference reference, IReadOnlyCollection<Guid> attachments) => new()
        {
            Reference = reference,
            Transition = Transition,
            Version = Version,
            Body = new RichText(Body, BodyFormat == "html"),
            Satisfaction = Satisfaction,
            Attachments = attachments,
        };
    }
}
