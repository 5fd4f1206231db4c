using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages;

/// <summary>What people see when something went wrong: no detail, and a way out.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErreurModel : PageModel
{
    /// <summary>Read from the route and not bound: the page also answers posts that failed, for which no handler runs.</summary>
    public int Code => int.TryParse(RouteData.Values["code"] as string, CultureInfo.InvariantCulture, out var code) && code is >= 400 and <= 599
        ? code
        : StatusCodes.Status500InternalServerError;

    public string Heading => Code switch
    {
        400 => "Cette demande n’a pas pu être comprise",
        401 or 403 => "Cette page ne vous est pas ouverte",
        404 => "Cette page est introuvable",
        413 => "Cet envoi est trop volumineux",
        _ => "Le portail a rencontré un problème",
    };

    public string Explanation => Code switch
    {
        400 => "Le formulaire est peut-être resté ouvert trop longtemps. Revenez à la page précédente, rechargez-la, puis recommencez.",
        401 or 403 => "Votre compte n’y donne pas accès. Si vous en avez besoin pour votre travail, ouvrez un ticket.",
        404 => "L’adresse est peut-être incomplète, ou ce qu’elle désigne n’existe plus ou ne vous est pas destiné.",
        413 => "Les fichiers dépassent la taille autorisée. Revenez à la page précédente et joignez-en moins, ou de plus légers.",
        _ => "Ce n’est pas de votre fait, et l’incident est enregistré. Réessayez dans quelques minutes.",
    };

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context) =>
        Response.StatusCode = Code;
}
