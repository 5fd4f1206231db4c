using Amigo.Portal.Tests.Hosting;

namespace Amigo.Portal.Tests.Pages.Incidents;

/// <summary>The agents' form to announce an outage, by its labels.</summary>
internal static class OutageForm
{
    public const string Address = "/agent/incidents";
    public const string Service = "Service";
    public const string EveryOffer = "Concerne aussi le service du même nom dans les autres offres";
    public const string Title = "Ce qui ne fonctionne pas";
    public const string Body = "Explication";
    public const string Submit = "Annoncer l’incident";
    public const string Webmail = "SD-WEBMAIL";

    /// <summary>Announces an outage of the webmail as its team does.</summary>
    /// <returns>Its number.</returns>
    public static async Task<int> AnnounceAsync(this Visitor agent, string title = "Le webmail est inaccessible", bool inEveryOffer = true)
    {
        var form = (await agent.OpenAsync(Address)).FormWithButton(Submit);
        form[Service] = Webmail;
        form[Title] = title;
        form[Body] = "Erreur 503 à la connexion.\n\nUtilisez votre téléphone.";
        if (!inEveryOffer)
            form.SetByName("Input.InEveryOffer", "false");
        var page = await form.SubmitAsync();
        page.AssertStatus(System.Net.HttpStatusCode.OK);
        var link = page.Document.QuerySelectorAll("tbody th a").Select(found => found.GetAttribute("href")!).First();
        return int.Parse(link.Split('/')[^1]);
    }

    public static async Task EndAsync(this Visitor agent, int id, string note = "")
    {
        var form = (await agent.OpenAsync($"{Address}/{id}")).FormWithButton("Terminer l’incident");
        form["Mot de la fin"] = note;
        (await form.SubmitAsync()).AssertStatus(System.Net.HttpStatusCode.OK);
    }
}
