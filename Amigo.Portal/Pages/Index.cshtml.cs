using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages;

public sealed class IndexModel : PageModel
{
    /// <summary>How many requests of the person are under way; null leaves the number out.</summary>
    public int? CurrentTickets { get; private set; }

    public void OnGet() => CurrentTickets = null;
}
