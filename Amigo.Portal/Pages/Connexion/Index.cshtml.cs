using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Connexion;

[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Filtre { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; init; }

    public DemoChoice Choice { get; private set; } = new() { Featured = [], Others = [] };

    public void OnGet() => Choice = Choice with { Filter = Filtre, ReturnUrl = ReturnUrl };
}
