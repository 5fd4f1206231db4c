using System.Globalization;
using Amigo.Portal.Explanations;
using Amigo.Portal.Kb;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Explication;

/// <summary>
/// Why one request is as it is for one person. Shows facts, names and rules: an administrator reads no request, so no subject, no message.
/// </summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(ExplanationReader reader, ExplainedViewers people, RuleBook rules, KnowledgeBase knowledge) : PageModel
{
    public const int MaximumLength = 100;

    [FromQuery]
    public string? Ticket { get; set; }

    [FromQuery]
    public string? Personne { get; set; }

    public RuleSet Rules { get; } = rules.Current;

    public ExplainedTicket? Found { get; private set; }

    public Viewer? Person { get; private set; }

    public bool IsDisabled { get; private set; }

    /// <summary>People to choose among when several answer to what was typed.</summary>
    public IReadOnlyList<ExplainedPerson> Choices { get; private set; } = [];

    public TicketExplanation? Explanation { get; private set; }

    public string NameOfTeam(string code) => knowledge.Catalogue.FindTeam(code)?.Name ?? code;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (reference, person) = (Text.Cut(Text.OneLine(Ticket ?? ""), MaximumLength), Text.Cut(Text.OneLine(Personne ?? ""), MaximumLength));
        if (reference.Length > 0)
            await FindTicketAsync(reference, cancellationToken);
        if (person.Length > 0)
            await FindPersonAsync(person, cancellationToken);
        else if (Found is not null)
            await UseAsync(Found.Author.Login, cancellationToken);
        if (reference.Length == 0 && person.Length > 0)
            ModelState.AddModelError(nameof(Ticket), "Indiquez la référence d’une demande, par exemple R-002137.");

        if (Found is not null && Person is not null)
            Explanation = await reader.ExplainAsync(Found, Person, cancellationToken);
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task FindTicketAsync(string typed, CancellationToken cancellationToken)
    {
        Found = ParseTyped(typed) is { } number ? await reader.FindAsync(number, cancellationToken) : null;
        if (Found is null)
            ModelState.AddModelError(nameof(Ticket), $"Aucune demande ne porte la référence «\u00A0{typed}\u00A0». Elle s’écrit comme R-002137.");
    }

    private async Task FindPersonAsync(string typed, CancellationToken cancellationToken)
    {
        if (await UseAsync(typed, cancellationToken))
            return;
        Choices = await people.SearchAsync(typed, cancellationToken);
        if (Choices is [var only])
        {
            Choices = [];
            await UseAsync(only.Login, cancellationToken);
        }
        else if (Choices.Count == 0)
        {
            ModelState.AddModelError(nameof(Personne), $"Personne ne répond à «\u00A0{typed}\u00A0». Essayez un nom, un identifiant ou une adresse.");
        }
        else
        {
            ModelState.AddModelError(nameof(Personne), $"Plusieurs personnes répondent à «\u00A0{typed}\u00A0»\u00A0: choisissez plus bas.");
        }
    }

    private async Task<bool> UseAsync(string login, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(login, cancellationToken) is not var (viewer, isDisabled))
            return false;
        (Person, IsDisabled) = (viewer, isDisabled);
        return true;
    }

    /// <summary>People copy a reference whole, or type its number.</summary>
    private static int? ParseTyped(string typed)
    {
        var digits = typed.StartsWith("R-", StringComparison.OrdinalIgnoreCase) ? typed.AsSpan(2) : typed;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
