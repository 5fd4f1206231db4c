using Amigo.Portal.Data;
using Amigo.Portal.Demo;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Amigo.Portal.Pages.Connexion;

/// <summary>Sign-in. The demonstration lets anyone be one of its invented people; outside it, that way does not exist.</summary>
[AllowAnonymous]
public sealed class IndexModel(AmigoDbContext db, IOptions<PortalOptions> options) : PageModel
{
    private const int OthersShown = 250;

    [BindProperty(Name = "filtre", SupportsGet = true)]
    public string? Filter { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool IsDemo { get; } = options.Value.Demo is true;

    public DemoChoice Choice { get; private set; } = new() { Featured = [], Others = [] };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (IsDemo)
            Choice = await ReadChoiceAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? login, CancellationToken cancellationToken)
    {
        if (!IsDemo)
            return NotFound();
        var id = await db.People
            .Where(person => person.Login == login && !person.IsDisabled)
            .Select(person => (int?)person.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (id is null)
            return RedirectToPage();

        await HttpContext.SignInAsync(id.Value);
        return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : RedirectToPage("/Index");
    }

    private async Task<DemoChoice> ReadChoiceAsync(CancellationToken cancellationToken)
    {
        var featuredLogins = DemoPeople.Roles.Keys.ToArray();
        var featured = await ReadAsync(db.People.Where(person => featuredLogins.Contains(person.Login)), cancellationToken);
        var others = db.People.Where(person => !featuredLogins.Contains(person.Login));
        foreach (var word in Text.FilterWords(Filter))
            others = others.Where(person => person.SearchName.Contains(word));
        return new DemoChoice
        {
            Featured = [.. featured.OrderBy(person => Array.IndexOf(featuredLogins, person.Login))],
            Others = await ReadAsync(others.OrderBy(person => person.SearchName).Take(OthersShown), cancellationToken),
            Filter = Filter,
            ReturnUrl = ReturnUrl,
        };
    }

    private static async Task<IReadOnlyList<DemoPerson>> ReadAsync(IQueryable<Person> people, CancellationToken cancellationToken)
    {
        var rows = await people
            .Where(person => !person.IsDisabled)
            .Select(person => new
            {
                person.Login,
                person.DisplayName,
                person.Function,
                Place = person.Establishments.OrderBy(membership => membership.Uai).Select(membership => membership.Establishment.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new DemoPerson(
            row.Login, row.DisplayName, row.Function, row.Place ?? "", DemoPeople.Roles.GetValueOrDefault(row.Login, "")))];
    }
}
