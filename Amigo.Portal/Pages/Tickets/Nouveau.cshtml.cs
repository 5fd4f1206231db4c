using Amigo.Portal.Answers;
using Amigo.Portal.Attachments;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Outages;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Amigo.Portal.Pages.Tickets;

/// <summary>The form of a request, its qualification filled from a leaf of the catalogue.</summary>
[RequestSizeLimit(AttachmentLimits.MaximumRequestBytes)]
public sealed class NouveauModel(
    Viewer viewer,
    KnowledgeBase knowledge,
    OfferAccess offers,
    RuleBook rules,
    PersonLookup people,
    CallerLookup callers,
    AttachmentService attachments,
    TicketService tickets,
    AnswerFinder answers,
    AnswerTally tally,
    OutageService outages) : PageModel
{
    public const string ShownField = "Reponses";

    /// <summary>All that the search for answers is sent: no one's name, phone or establishment.</summary>
    public const string TypedFields = "Input.Subject,Input.Detail,Reponses,__RequestVerificationToken";

    private Viewer? _caller;

    [FromQuery(Name = "sous-categorie")]
    public string? SubcategoryCode { get; set; }

    /// <summary>The person for whom an agent opens it.</summary>
    [FromQuery(Name = "appelant")]
    public int? CallerId { get; set; }

    /// <summary>Words already written elsewhere, to begin the subject with.</summary>
    [FromQuery(Name = "objet")]
    public string? SubjectHint { get; set; }

    [BindProperty]
    public FormInput Input { get; set; } = new();

    /// <summary>Files that were already sent.</summary>
    [BindProperty(Name = AttachmentForm.KeptField)]
    public List<Guid> Attachments { get; set; } = [];

    /// <summary>Files that come with the form itself, where there is no JavaScript.</summary>
    [BindProperty(Name = AttachmentForm.FilesField)]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Articles that have stood beside the form so far.</summary>
    [BindProperty(Name = ShownField)]
    public List<string> ShownArticles { get; set; } = [];

    public Subcategory Subcategory { get; private set; } = null!;

    /// <summary>What may spare this request.</summary>
    public AnswerSet Answers { get; private set; } = AnswerSet.None;

    /// <summary>Only the answers are sent, to htmx.</summary>
    public bool IsFragment { get; private set; }

    public RuleSet Rules { get; } = rules.Current;

    /// <summary>Whose request it is: the person signed in, or the one who calls them.</summary>
    public Viewer Viewer => _caller ?? viewer;

    public bool IsForCaller => CallerId is not null;

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public bool HasSearchedColleagues { get; private set; }

    public bool IsAcademic => Viewer.Establishments.Any(place => place.Kind == OpenTicketCheck.AcademicServiceKind);

    public IReadOnlyList<BusinessTeam> BusinessTeams => knowledge.Catalogue.BusinessTeams;

    public static IReadOnlyList<SelectListItem> Visibilities { get; } =
    [
        new("Responsables", OpenTicket.SharedVisibility),
        new("Moi uniquement", OpenTicket.PrivateVisibility),
    ];

    public UploadsModel Uploads => AttachmentForm.Model(Drafts, ModelState);

    /// <summary>The priority that the chosen impact and urgency give, or null while one is missing.</summary>
    public ListValue? Priority => FindPriority(Input.Impact, Input.Urgency);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (SubcategoryCode is null)
            return RedirectToPage("/Offres/Index");
        if (!await PrepareAsync(cancellationToken))
            return NotFound();

        Input.SubmissionKey = Guid.NewGuid();
        Input.Visibility = OpenTicket.SharedVisibility;
        Input.Phone = Viewer.Phone;
        Input.Subject = Text.Cut(Text.OneLine(SubjectHint ?? ""), Ticket.SubjectLength);
        if (Viewer.Establishments is [var only])
            Input.Establishment = only.Uai;
        return await ShowAsync(cancellationToken);
    }

    public IActionResult OnGetPriorite() => Partial("_Priority", FindPriority(
        Request.Query["Input.Impact"], Request.Query["Input.Urgency"]));

    public async Task<IActionResult> OnGetColleguesAsync(CancellationToken cancellationToken)
    {
        Input.BeneficiarySearch = Request.Query["Input.BeneficiarySearch"];
        Input.BeneficiaryId = int.TryParse(Request.Query["Input.BeneficiaryId"], out var id) ? id : null;
        await FindColleaguesAsync(cancellationToken);
        return Partial("_Beneficiary", this);
    }

    /// <summary>"Rechercher un bénéficiaire" without JavaScript: the form comes back as it was, with the people found.</summary>
    public async Task<IActionResult> OnPostCollegueAsync(CancellationToken cancellationToken)
    {
        if (!await PrepareAsync(cancellationToken))
            return NotFound();
        ModelState.Clear();
        await KeepFilesAsync(cancellationToken);
        return await ShowAsync(cancellationToken);
    }

    /// <summary>The answers to what is typed. A post, so that no address or log keeps the text; it changes nothing.</summary>
    public async Task<IActionResult> OnPostReponsesAsync(CancellationToken cancellationToken) =>
        await PrepareAsync(cancellationToken) ? await ShowAnswersAsync(cancellationToken) : NotFound();

    /// <summary>"Cela répond à ma question": the form ends here, on the article.</summary>
    public async Task<IActionResult> OnPostReponduAsync([FromForm(Name = "article")] string? articleId, CancellationToken cancellationToken)
    {
        if (!await PrepareAsync(cancellationToken) || answers.FindReadable(Viewer, articleId) is not { } article)
            return NotFound();
        await tally.CountAsync(Subcategory.Code, ReadableShown(), article.SearchId, cancellationToken);
        TempData["Succes"] = "Tant mieux ! Aucune demande n’a été ouverte. La réponse reste ici, relisez-la quand vous voulez.";
        return LocalRedirect(Url.Article(article)!);
    }

    /// <summary>"Moi aussi" beside the form, which stays as it was: a request can still be opened.</summary>
    public async Task<IActionResult> OnPostMoiAussiAsync([FromForm(Name = "incident")] int outage, CancellationToken cancellationToken)
    {
        if (!await PrepareAsync(cancellationToken))
            return NotFound();
        ModelState.Clear();
        await outages.JoinAsync(Viewer, outage, cancellationToken);
        if (Request.Headers.ContainsKey("HX-Request"))
            return await ShowAnswersAsync(cancellationToken);
        await KeepFilesAsync(cancellationToken);
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await PrepareAsync(cancellationToken))
            return NotFound();
        await KeepFilesAsync(cancellationToken);
        // A form sent without the key that the page gave it is no one's second submit.
        if (Input.SubmissionKey == Guid.Empty)
            Input.SubmissionKey = Guid.NewGuid();
        if (ModelState.IsValid)
        {
            var outcome = await tickets.OpenAsync(viewer, Input.ToRequest(Subcategory.Code, CallerId, Attachments), cancellationToken);
            if (outcome.Reference is { } reference)
            {
                await tally.CountAsync(Subcategory.Code, ReadableShown(), accepted: null, cancellationToken);
                return ShowOpened(reference);
            }

            foreach (var error in outcome.Errors)
                ModelState.AddModelError(FormInput.FieldOf(error.Field), error.Message);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(cancellationToken);
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellationToken)
    {
        await FindColleaguesAsync(cancellationToken);
        await FindAnswersAsync(cancellationToken);
        return Page();
    }

    private async Task<PartialViewResult> ShowAnswersAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        IsFragment = true;
        await FindAnswersAsync(cancellationToken);
        return Partial("_Answers", this);
    }

    private async Task FindAnswersAsync(CancellationToken cancellationToken)
    {
        // Another person's requests and their articles are not the agent's to read here.
        if (IsForCaller)
            return;
        Answers = await answers.FindAsync(Viewer, Subcategory, Input.Subject, Input.Detail, cancellationToken);
        ShownArticles = [.. ReadableShown().Concat(Answers.Articles.Select(article => article.SearchId)).Distinct().TakeLast(AnswerTally.MaximumArticles)];
    }

    /// <summary>What the form says it has shown, without what it cannot have.</summary>
    private IEnumerable<string> ReadableShown() => ShownArticles
        .Take(AnswerTally.MaximumArticles)
        .Where(id => answers.FindReadable(Viewer, id) is not null);

    private RedirectToPageResult ShowOpened(TicketReference reference)
    {
        if (IsForCaller)
        {
            TempData["Succes"] = $"La demande {reference} est ouverte pour {Viewer.DisplayName}.";
            return RedirectToPage("/Tickets/Demande", new { reference });
        }

        TempData[BoardPageModel.OpenedKey] = reference.Number;
        TempData["Succes"] = $"Votre demande {reference} est enregistrée et transmise à l’équipe de support.";
        return RedirectToPage("/Tickets/EnCours", new { onglet = "ouverts" });
    }

    private async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        if (CallerId is { } id)
        {
            if (!viewer.IsAgent || await callers.FindAsync(id, cancellationToken) is not { } caller)
                return false;
            _caller = caller;
        }

        if (knowledge.Catalogue.FindSubcategory(SubcategoryCode) is not { } found || !offers.CanUse(Viewer, found))
            return false;
        Subcategory = found;
        return true;
    }

    private async Task KeepFilesAsync(CancellationToken cancellationToken) =>
        Drafts = await AttachmentForm.KeepAsync(attachments, viewer, Files, Attachments, ModelState, cancellationToken);

    private async Task FindColleaguesAsync(CancellationToken cancellationToken)
    {
        HasSearchedColleagues = !string.IsNullOrWhiteSpace(Input.BeneficiarySearch);
        var found = await people.SearchAsync(Viewer, Input.BeneficiarySearch, cancellationToken);
        if (Input.BeneficiaryId is { } id && found.All(colleague => colleague.Id != id)
            && await people.FindAsync(Viewer, id, cancellationToken) is { } chosen)
            found = [chosen, .. found];
        Colleagues = found;
    }

    private ListValue? FindPriority(string? impact, string? urgency)
    {
        if (!Rules.Impacts.Any(value => value.Code == impact) || !Rules.Urgencies.Any(value => value.Code == urgency))
            return null;
        var code = Rules.Priority(impact!, urgency!).Value;
        return Rules.Priorities.FirstOrDefault(priority => priority.Code == code);
    }

    public sealed record FormInput
    {
        public Guid SubmissionKey { get; set; }

        /// <summary>How the caller reached the agent.</summary>
        public string? Origin { get; set; }

        public string? Establishment { get; set; }

        public string? Visibility { get; set; }

        public int? BeneficiaryId { get; set; }

        public string? BeneficiarySearch { get; set; }

        public string? BusinessTeam { get; set; }

        public string? Subject { get; set; }

        public string? Detail { get; set; }

        /// <summary><c>html</c> when the editor wrote it.</summary>
        public string? DetailFormat { get; set; }

        public string? Phone { get; set; }

        public string? Availability { get; set; }

        public string? Impact { get; set; }

        public string? Urgency { get; set; }

        /// <summary>The form's name for a field of <see cref="OpenTicket"/>.</summary>
        public static string FieldOf(string field) => field switch
        {
            AttachmentService.Field => AttachmentForm.FilesField,
            nameof(OpenTicket.Subcategory) => "",
            _ => $"{nameof(Input)}.{field}",
        };

        public OpenTicket ToRequest(string subcategory, int? caller, IReadOnlyCollection<Guid> attachments) => new()
        {
            SubmissionKey = SubmissionKey,
            CallerId = caller,
            Origin = caller is null ? TicketOrigin.Portal : Origin ?? "",
            Subcategory = subcategory,
            Establishment = Establishment,
            Visibility = Visibility,
            BeneficiaryId = BeneficiaryId,
            BusinessTeam = BusinessTeam,
            Subject = Subject,
            Detail = new RichText(Detail, DetailFormat == "html"),
            Phone = Phone,
            Availability = Availability,
            Impact = Impact,
            Urgency = Urgency,
            Attachments = attachments,
        };
    }
}
