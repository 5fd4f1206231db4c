using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Rules.Pictures;
using Amigo.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Pages.Admin.Regles;

/// <summary>The lifecycle drawn from the rules in force, with how many requests stand where, and what each person may do.</summary>
[Authorize(Policies.Administrator)]
public sealed class CycleDeVieModel(RuleBook book, AmigoDbContext db) : PageModel
{
    /// <summary>Whose transitions stand out; everyone's when it is nobody known.</summary>
    [FromQuery(Name = "role")]
    public string? AskedRole { get; set; }

    public RuleSet Rules { get; } = book.Current;

    public LifecycleRole? Role { get; private set; }

    public LifecyclePicture Picture { get; private set; } = null!;

    public LifecycleDrawing? Drawing { get; private set; }

    /// <summary>How many requests have a status that no rule defines any more.</summary>
    public int Lost { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Role = LifecycleRole.Find(AskedRole);
        // One walk along the index on statuses, which holds all that is asked for.
        var counts = await db.Tickets.GroupBy(ticket => ticket.Status).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        Lost = counts.Where(count => Rules.FindStatus(count.Key) is null).Sum(count => count.Value);
        Picture = LifecyclePicture.Of(Rules, counts, Role);
        Drawing = LifecycleDrawing.Of(Picture);
    }
}
