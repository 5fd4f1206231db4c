using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Regles;

/// <summary>Two sets of rules laid over each other: those in force, those one has begun, those that were.</summary>
[Authorize(Policies.Administrator)]
public sealed class DifferencesModel(RuleSides sides, Viewer viewer) : PageModel
{
    [FromQuery(Name = "avant")]
    public string? AskedBefore { get; set; }

    [FromQuery(Name = "apres")]
    public string? AskedAfter { get; set; }

    public IReadOnlyList<RuleChoice> Choices { get; private set; } = [];

    public RuleSide? Before { get; private set; }

    public RuleSide? After { get; private set; }

    public RuleDifference? Difference { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Choices = await sides.ListAsync(viewer.PersonId, cancellationToken);
        Before = await sides.FindAsync(AskedBefore ?? RuleSides.InForce, viewer.PersonId, cancellationToken);
        After = await sides.FindAsync(AskedAfter ?? Choices.Skip(1).FirstOrDefault()?.Code ?? RuleSides.InForce, viewer.PersonId, cancellationToken);
        if (Before is null || After is null)
            return NotFound();
        if (Before.Rules is { } before && After.Rules is { } after)
            Difference = RuleDifference.Between(before, after);
        return Page();
    }
}
