using Amigo.Portal.Attachments;
using Amigo.Portal.Explanations;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Replies;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.Desk;
using Amigo.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Tickets;

/// <summary>One request: where it stands, whose turn it is, all that was said, and what this viewer may do next.</summary>
[RequestSizeLimit(AttachmentLimits.MaximumRequestBytes)]
public sealed class DemandeModel(
    Viewer viewer,
    RuleBook rules,
    KnowledgeBase knowledge,
    TicketReader reader,
    AgentDeskReader desks,
    TicketService tickets,
    FamilyAnswer family,
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

    /// <summary>Why the request is as it is, in words for anyone who sees it.</summary>
    public PlainExplanation Why { get; private set; } = null!;

    /// <summary>The same with rules, files and values, for those who treat the request.</summary>
    public TicketExplanation? Detail { get; private set; }

    public IReadOnlyList<ActionForm> Actions { get; private set; } = [];

    /// <summary>Null for those who do not treat the request.</summary>
    public AgentDesk? Desk { get; private set; }

    /// <summary>The delays of the request and why: agents alone are told.</summary>
    public DelayDecision? Delay { get; private set; }

    /// <summary>Which deadline is over; screen readers hear it with the badge.</summary>
    public string? LateDetail { get; private set; }

    /// <summary>A canned answer, or an article, to begin an answer with where there is no JavaScript.</summary>
    [FromQuery(Name = "reponse")]
    public string? ReplySlug { get; set; }

    [FromQuery(Name = "article")]
    public string? ArticleId { get; set; }

    /// <summary>What the answer's field holds before anything is typed.</summary>
    public string? Draft { get; private set; }

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public UploadsModel Uploads => AttachmentForm.Model(Drafts, ModelState);

    public string TeamName => NameOfTeam(Ticket.Team);

    public string? BusinessTeamName =>
        View.Detail.BusinessTeam is { } code ? knowledge.Catalogue.FindBusinessTeam(code)?.Name ?? code : null;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken) =>
        await LoadAsync(reference, cancellationToken) ? Page() : NotFound();

    /// <summary>A canned answer filled for this request, for the editor.</summary>
    public async Task<IActionResult> OnGetReponseAsync(string reference, CancellationToken cancellationToken) =>
        await LoadAsync(reference, cancellationToken) && FindReply() is { } reply
            ? Content(FilledReply.Html(reply, View, Viewer, TeamName), "text/html; charset=utf-8")
            : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellationToken)
    {
        if (!TicketReference.TryParse(reference, null, out var parsed))
            return NotFound();
        Drafts = await AttachmentForm.KeepAsync(attachments, Viewer, Files, Attachments, ModelState, cancellationToken);
        if (ModelState.IsValid)
        {
            var action = Input.ToAction(parsed, Attachments);
            var outcome = await tickets.ActAsync(Viewer, action, cancellationToken);
            if (outcome is null)
                return NotFound();
            if (outcome.Reference is not null)
                return await ShowDoneAsync(action, cancellationToken);
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

    public string NameOfPriority(string code) => Rules.Priorities.FirstOrDefault(value => value.Code == code)?.Label ?? code;

    public string NameOfTeam(string code) => knowledge.Catalogue.FindTeam(code)?.Name ?? code;

    /// <summary>What a form of this page is about: posted again after an error, it is shown open with what was typed.</summary>
    public bool IsRetried(string transition) => !ModelState.IsValid && Input.Transition == transition;

    private async Task<IActionResult> ShowDoneAsync(ActOnTicket action, CancellationToken cancellationToken)
    {
        var done = action.Transition switch
        {
            JournalEntry.Comment => "Votre commentaire est enregistré.",
            JournalEntry.Note => "Votre note est enregistrée.",
            _ => $"{JournalLabels.Of(action.Transition, Rules)} : c’est fait.",
        };
        if (Input.ReachesChildren)
            done += " " + (await family.SpreadAsync(Viewer, action, cancellationToken)).Sentence;
        TempData["Succes"] = done;
        // Sent to another team, it may no longer be this agent's to see.
        return await reader.IsVisibleAsync(Viewer, action.Reference, cancellationToken)
            ? RedirectToPage(new { reference = action.Reference })
            : LocalRedirect("~/agent");
    }

    private Reply? FindReply() => Desk?.Replies.FirstOrDefault(reply => reply.Slug == ReplySlug);

    private string? FindDraft() =>
        FindReply() is { } reply ? FilledReply.Text(reply, View, Viewer, TeamName)
        : Desk?.Suggestions.FirstOrDefault(article => article.SearchId == ArticleId) is { } article ? $"{article.Title} : {Url.Article(article)}"
        : null;

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
        Desk = await desks.FindAsync(Viewer, view, cancellationToken);
        Delay = Desk is null ? null : Rules.Deadlines.Decide(facts);
        LateDetail = DeadlineNotice.Of(Status, Ticket.TakeDueAt, Ticket.ResolveDueAt, Ticket.ResolveSecondsLeft, now) is { IsLate: true } late
            ? late.Detail
            : null;
        Actions = ActionForm.For(Rules.TransitionsFor(facts, viewerFacts, now), Ticket.MayComment(Viewer, Rules), mayNote: Desk is not null);
        Draft = FindDraft();
        var names = TicketNames.Of(view, Viewer, knowledge.Catalogue, Desk?.OpenedByName);
        var explanation = TicketExplanation.Of(Ticket, view.Detail, [.. view.Journal.Select(DecisionLine.Of)], Viewer, Rules, names, now);
        Why = PlainExplanation.Of(explanation, Ticket, Rules);
        Detail = Desk is null ? null : explanation;
        Turn = WhoseTurn.Of(view, Status, Viewer, TeamName, Rules.AutoCloseDate(facts));
        ViewData["Title"] = Ticket.Subject;
        ViewData["Lead"] = $"{Ticket.Reference}, {TicketLifecycle.KindLabel(Ticket.Kind).ToLower(Text.French)}";
        ViewData["Editor"] = Actions.Count > 0;
        return true;
    }

    public sealed record ActionInput
    {
        public string Transition { get; set; } = "";

        public int Version { get; set; }

        public string? Body { get; set; }

        public string? BodyFormat { get; set; }

        public int? Satisfaction { get; set; }

        public int? AgentId { get; set; }

        public string? Team { get; set; }

        public DateOnly? EndDate { get; set; }

        public string? SolutionCode { get; set; }

        public string? RelatedReference { get; set; }

        /// <summary>"Donner la même réponse aux demandes rattachées".</summary>
        public bool ReachesChildren { get; set; }

        public ActOnTicket ToAction(TicketReference reference, IReadOnlyCollection<Guid> attachments) => new()
        {
            Reference = reference,
            Transition = Transition,
            Version = Version,
            Body = new RichText(Body, BodyFormat == "html"),
            Satisfaction = Satisfaction,
            AgentId = AgentId,
            Team = Team,
            EndDate = EndDate,
            SolutionCode = SolutionCode,
            RelatedReference = RelatedReference,
            Attachments = attachments,
        };
    }
}
