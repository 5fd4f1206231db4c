using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Deconnexion;

/// <summary>Ends the session on the server, then forgets it in the browser. An address that is only opened changes nothing.</summary>
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutCurrentAsync();
        return RedirectToPage("/Connexion/Index");
    }
}
