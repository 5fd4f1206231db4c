using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Amigo.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Tickets;

/// <summary>What a request is about and how grave it is, changed by an agent who treats it.</summary>
[Authorize(Policy = Policies.Agent)]
public sealed class QualificationModel(
    Viewer viewer, RuleBook rules, KnowledgeBase knowledge, TicketReader reader, QualificationService qualification) : PageModel
{
    private const int MaximumFound = 10;

    /// <summary>Words to find another leaf of the catalogue by.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [BindProperty]
    public FormInput Input { get; set; } = new();

    public TicketView View { get; private set; } = null!;

    public Ticket Ticket => View.Ticket;

    public RuleSet Rules { get; } = rules.Current;

    /// <summary>The leaf it has, then those that the words find.</summary>
    public IReadOnlyList<Subcategory> Choices { get; private set; } = [];

    public bool HasSearched => !string.IsNullOrWhiteSpace(Words);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reference, cancellationToken))
            return NotFound();
        Input = new FormInput { Version = Ticket.Version, Subcategory = Ticket.SubcategoryCode, Impact = Ticket.Impact, Urgency = Ticket.Urgency };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reference, cancellationToken))
            return NotFound();
        if (ModelState.IsValid)
        {
            var outcome = await qualification.ChangeAsync(viewer, Input.ToChange(Ticket.Reference), cancellationToken);
            if (outcome is null)
                return NotFound();
            if (outcome.Reference is not null)
                return await ShowDoneAsync(cancellationToken);
            foreach (var error in outcome.Errors)
                ModelState.AddModelError(error.Field.Length == 0 ? "" : $"{nameof(Input)}.{error.Field}", error.Message);
        }

        ModelState.SetModelValue($"{nameof(Input)}.{nameof(Input.Version)}", Ticket.Version, null);
        Input = Input with { Version = Ticket.Version };
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult> ShowDoneAsync(CancellationToken cancellationToken)
    {
        TempData["Succes"] = "La qualification est changée.";
        return await reader.IsVisibleAsync(viewer, Ticket.Reference, cancellationToken)
            ? RedirectToPage("/Tickets/Demande", new { reference = Ticket.Reference })
            : LocalRedirect("~/agent");
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellationToken)
    {
        if (!TicketReference.TryParse(reference, null, out var parsed)
            || await reader.FindAsync(viewer, parsed, cancellationToken) is not { } view
            || !view.Ticket.IsTreatedBy(viewer))
            return false;
        View = view;
        var chosen = new[] { Ticket.SubcategoryCode, Input.Subcategory }.Select(knowledge.Catalogue.FindSubcategory);
        Choices = [.. chosen.Concat(FindLeaves()).OfType<Subcategory>().Distinct()];
        return true;
    }

    /// <summary>In every offer: an agent qualifies what others may ask for.</summary>
    private IEnumerable<Subcategory?> FindLeaves() => !HasSearched ? [] : knowledge.Index
        .Search(new SearchQuery
        {
            Text = Words!.Length > 200 ? Words[..200] : Words,
            Kinds = [KnowledgeBase.OfferKind],
            Scopes = [.. knowledge.Catalogue.Offers.Select(offer => KnowledgeBase.OfferScope(offer.Code))],
            Take = MaximumFound,
        })
        .Hits
        .Select(hit => knowledge.Catalogue.FindSubcategory(hit.Id));

    public sealed record FormInput
    {
        public int Version { get; set; }

        public string? Subcategory { get; set; }

        public string? Impact { get; set; }

        public string? Urgency { get; set; }

        public bool MovesToTeam { get; set; }

        public QualifyTicket ToChange(TicketReference reference) => new()
        {
            Reference = reference,
            Version = Version,
            Subcategory = Subcategory,
            Impact = Impact,
            Urgency = Urgency,
            MovesToTeam = MovesToTeam,
        };
    }
}
