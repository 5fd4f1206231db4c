using Amigo.Portal.Mail;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Amigo.Portal.Pages.Admin.Courriels;

/// <summary>The outgoing queue: what waits, what failed and why. It shows no word of the requests.</summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(MailAdministration mails, RuleBook rules, Viewer viewer, IOptions<MailOptions> options) : PageModel
{
    public static IReadOnlyList<(string Code, string Label, MailState State, string Empty)> Tabs { get; } =
    [
        ("en-attente", "En attente", MailState.Waiting, "Aucun courriel n’attend."),
        ("echecs", "Échecs", MailState.Failed, "Aucun envoi n’a échoué."),
        ("envoyes", "Envoyés", MailState.Sent, "Aucun courriel n’a encore été envoyé."),
        ("ecartes", "Écartés", MailState.Dropped, "Aucun courriel n’a été écarté."),
        ("sans-serveur", "Sans serveur", MailState.NoServer, "Aucun courriel n’a été retenu faute de serveur."),
    ];

    [BindProperty(Name = "etat", SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(Name = "filtre", SupportsGet = true)]
    public string? Filter { get; set; }

    // "page" is also the name of Razor's own route value, so it must be said where it comes from.
    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    [BindProperty(Name = "taille", SupportsGet = true)]
    public int? Size { get; set; }

    public bool HasServer { get; } = options.Value.HasServer;

    public string Server { get; } = $"{options.Value.Host}:{options.Value.Port}";

    public (string Code, string Label, MailState State, string Empty) Tab { get; private set; } = Tabs[0];

    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    public IReadOnlyList<MailRow> Rows { get; private set; } = [];

    public PageWindow Window { get; private set; }

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Counts = await mails.CountAsync(cancellationToken);
        var asked = State ?? (HasServer ? "en-attente" : "sans-serveur");
        Tab = Tabs.FirstOrDefault(tab => tab.Code == asked, Tabs[0]);
        (Rows, Window, Total) = await mails.ListAsync(Tab.State, Filter, Number, Size, cancellationToken);
    }

    public async Task<IActionResult> OnPostRetryAsync(long id, CancellationToken cancellationToken) => Done(
        await mails.RetryAsync(viewer, id, cancellationToken) ? "Le courriel va être envoyé de nouveau." : null);

    public async Task<IActionResult> OnPostDiscardAsync(long id, CancellationToken cancellationToken) => Done(
        await mails.DiscardAsync(viewer, id, cancellationToken) ? "Le courriel est écarté\u00A0: il ne sera pas envoyé." : null);

    public async Task<IActionResult> OnPostRetryAllAsync(CancellationToken cancellationToken)
    {
        var count = await mails.RetryFailuresAsync(viewer, cancellationToken);
        return Done($"{TagHelpers.French.Count(count, "courriel va être envoyé", "courriels vont être envoyés")} de nouveau.");
    }

    public string NameOf(string mailEvent) => mailEvent == MailEvent.Reminder ? "Rappel avant fermeture" : JournalLabels.Of(mailEvent, rules.Current);

    /// <summary>A mail that was sent meanwhile is no longer there to be changed: the list says what became of it.</summary>
    private RedirectToPageResult Done(string? message)
    {
        TempData["Succes"] = message ?? "Ce courriel n’est plus dans cet état\u00A0: rien n’a été changé.";
        return RedirectToPage(new { etat = State, filtre = Filter });
    }
}
