using Amigo.Portal.Mail.Incoming;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Amigo.Portal.Pages.Admin.Courriels;

/// <summary>What came into the mailbox and what became of it. It shows no word of the mails.</summary>
[Authorize(Policies.Administrator)]
public sealed class RecusModel(IncomingMailList mails, IOptions<IncomingMailOptions> options) : PageModel
{
    public static IReadOnlyList<(string Code, string Label, IncomingOutcome[] Outcomes, string Empty)> Tabs { get; } =
    [
        ("tous", "Tous", [], "Aucun courriel n’a encore été reçu."),
        ("pris", "Pris", [IncomingOutcome.Commented, IncomingOutcome.Moved, IncomingOutcome.Opened], "Aucun courriel n’est devenu un commentaire ou une demande."),
        ("refuses", "Refusés", [IncomingOutcome.Refused], "Aucun courriel n’a été refusé."),
        ("ignores", "Ignorés", [IncomingOutcome.Ignored, IncomingOutcome.Duplicate], "Aucun courriel n’a été ignoré."),
        ("retours", "Retours", [IncomingOutcome.Bounced], "Aucun courriel du portail n’est revenu."),
        ("en-cours", "En cours", [IncomingOutcome.InProgress], "Aucun courriel n’est en cours de lecture."),
    ];

    [BindProperty(Name = "etat", SupportsGet = true)]
    public string? State { get; set; }

    // "page" is also the name of Razor's own route value, so it must be said where it comes from.
    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    [BindProperty(Name = "taille", SupportsGet = true)]
    public int? Size { get; set; }

    public IncomingMailOptions Settings { get; } = options.Value;

    public (string Code, string Label, IncomingOutcome[] Outcomes, string Empty) Tab { get; private set; } = Tabs[0];

    public IReadOnlyDictionary<IncomingOutcome, int> Counts { get; private set; } = new Dictionary<IncomingOutcome, int>();

    public IReadOnlyList<IncomingMailRow> Rows { get; private set; } = [];

    public PageWindow Window { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Tab = Tabs.FirstOrDefault(tab => tab.Code == State, Tabs[0]);
        Counts = await mails.CountAsync(cancellationToken);
        Window = PageWindow.Of(Number, Size, CountOf(Tab.Outcomes));
        Rows = await mails.ListAsync(Tab.Outcomes, Window, cancellationToken);
    }

    public int CountOf(IncomingOutcome[] outcomes) => Counts.Where(count => outcomes.Length == 0 || outcomes.Contains(count.Key)).Sum(count => count.Value);

    public static string LabelOf(IncomingOutcome outcome) => outcome switch
    {
        IncomingOutcome.InProgress => "En cours",
        IncomingOutcome.Commented => "Commentaire",
        IncomingOutcome.Moved => "Réponse",
        IncomingOutcome.Opened => "Demande ouverte",
        IncomingOutcome.Duplicate => "Déjà reçu",
        IncomingOutcome.Ignored => "Ignoré",
        IncomingOutcome.Bounced => "Retour d’envoi",
        _ => "Refusé",
    };
}
