using System.Net;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

/// <summary>The queues of an agent: what stands in each tab, for whom, in which order, through which filters, at what cost.</summary>
public abstract class QueueTests(PortalFixture portal) : PortalTests(portal)
{
    private static readonly string[] Tabs = ["a-prendre", "les-miennes", "equipe", "en-attente", "resolues"];

    [Theory]
    [InlineData("affectee", null, QueueSteps.Messagerie, "a-prendre")]
    [InlineData("reaffectee", null, QueueSteps.Messagerie, "a-prendre")]
    [InlineData("assignee", "nolwenn.tanguy", QueueSteps.Messagerie, "les-miennes")]
    [InlineData("assignee", "nolwenn.tanguy", QueueSteps.Reseau, "les-miennes")]
    [InlineData("assignee", "perrine.chauvin", QueueSteps.Messagerie, "equipe")]
    [InlineData("en-attente", "perrine.chauvin", QueueSteps.Messagerie, "en-attente")]
    [InlineData("a-completer", "nolwenn.tanguy", QueueSteps.Reseau, "en-attente")]
    [InlineData("resolue", "perrine.chauvin", QueueSteps.Messagerie, "resolues")]
    [InlineData("fermee", "perrine.chauvin", QueueSteps.Messagerie, null)]
    [InlineData("affectee", null, QueueSteps.Reseau, null)]
    [InlineData("assignee", "paul.kerbrat", QueueSteps.Reseau, null)]
    public async Task Get_EachTab_HoldsWhatItsRuleSaysAndNothingElse(string status, string? agent, string team, string? expected)
    {
        var reference = await Portal.QueueAsync("Onglets", status, agent, team);
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");

        foreach (var tab in Tabs)
        {
            var shown = await nolwenn.ReferencesAsync($"onglet={tab}&taille=100&filtre={reference}");
            Assert.Equal(tab == expected ? [reference.ToString()] : [], shown);
        }
    }

    [Fact]
    public async Task Get_ResolvedTwoWeeksAgo_IsNoLongerThere()
    {
        var reference = await Portal.QueueAsync("Ancienne", "resolue", "nolwenn.tanguy");
        await Portal.PutAsync(reference, "resolue", Portal.Now.AddDays(-14));
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");

        Assert.Empty(await nolwenn.ReferencesAsync($"onglet=resolues&filtre={reference}"));
    }

    [Fact]
    public async Task Get_Queue_HasTheRequestersColumnsAndThoseOfAnAgent()
    {
        await Portal.QueueAsync("Colonnes", "en-attente", "nolwenn.tanguy");
        var page = await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync("/agent?onglet=en-attente");

        Assert.Equal(
            ["Nom complet", "Objet de la demande", "Priorité", "Échéance", "Statut", "Date de début", "Demandeur", "Agent", "Dernière activité", "Fin de l’attente", "Service", "Sous catégorie de service", "RNE établissement", "Équipe"],
            page.All("thead th"));
        Assert.StartsWith("Files (", page.Heading, StringComparison.Ordinal);
        Assert.Contains("Messagerie", page.All("#lignes tbody td[data-label='Équipe']"));
    }

    [Fact]
    public async Task Get_DefaultOrder_IsGravestThenOldest()
    {
        var first = await Portal.QueueAsync("Ordre par défaut", urgency: "basse");
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await Portal.QueueAsync("Ordre par défaut", urgency: "critique");
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await Portal.QueueAsync("Ordre par défaut", urgency: "critique");
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var fourth = await Portal.QueueAsync("Ordre par défaut", urgency: "basse");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        string[] expected = [second.ToString(), third.ToString(), first.ToString(), fourth.ToString()];

        Assert.Equal(expected, await nolwenn.ReferencesAsync("onglet=a-prendre&filtre=ordre+defaut"));
        Assert.Equal([expected[2], expected[3], expected[0], expected[1]], await nolwenn.ReferencesAsync("onglet=a-prendre&filtre=ordre+defaut&tri=priorite&sens=desc"));
    }

    [Fact]
    public async Task Get_LateRequest_ComesFirstWhateverItsPriority()
    {
        await Portal.QueueAsync("En retard", urgency: "critique");
        var late = await Portal.QueueAsync("En retard", urgency: "basse");
        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == late.Number).ExecuteUpdateAsync(
            ticket => ticket.SetProperty(t => t.TakeDueAt, Portal.Now.AddHours(-1)), Cancel));
        var page = await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync("/agent?onglet=a-prendre&filtre=en+retard");

        Assert.Equal(late.ToString(), page.All("#lignes tbody th")[0]);
        Assert.StartsWith("En retard", page.All("#lignes tbody td[data-label='Échéance']")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("equipe")]
    [InlineData("agent")]
    [InlineData("activite")]
    [InlineData("fin-attente")]
    [InlineData("echeance")]
    [InlineData("statut")]
    [InlineData("demandeur")]
    public async Task Get_Sorted_BothWays_ShowsTheSameRows(string column)
    {
        foreach (var agent in new[] { "nolwenn.tanguy", "perrine.chauvin" })
            await Portal.QueueAsync("Tri", "en-attente", agent);
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");

        var up = await nolwenn.ReferencesAsync($"onglet=en-attente&filtre=tri&taille=100&tri={column}&sens=asc");
        var down = await nolwenn.ReferencesAsync($"onglet=en-attente&filtre=tri&taille=100&tri={column}&sens=desc");

        Assert.NotEmpty(up);
        Assert.Equal(up.Order(), down.Order());
    }

    [Theory]
    [InlineData("service=SD-WEBMAIL", true)]
    [InlineData("service=SD-LISTES", false)]
    [InlineData("etablissement=0299122h", true)]
    [InlineData("etablissement=COLLEGE", true)]
    [InlineData("etablissement=0359108K", false)]
    [InlineData("etablissement=introuvable", false)]
    [InlineData("priorite=normale", true)]
    [InlineData("priorite=critique", false)]
    [InlineData("statut=affectee", true)]
    [InlineData("statut=reaffectee", false)]
    [InlineData("agent=sans", true)]
    [InlineData("equipe=messagerie", true)]
    [InlineData("equipe=assistance", false)]
    [InlineData("du=2026-01-12&au=2026-01-12", true)]
    [InlineData("du=12/01/2026", true)]
    [InlineData("du=2027-01-01", false)]
    [InlineData("au=2026-01-11", false)]
    public async Task Get_Filter_KeepsWhatItSays(string filter, bool isKept)
    {
        var reference = await Portal.QueueAsync("Filtres");
        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number).ExecuteUpdateAsync(
            ticket => ticket.SetProperty(t => t.CreatedAt, PortalFixture.Start.UtcDateTime), Cancel));
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");

        var page = await nolwenn.OpenAsync($"/agent?onglet=a-prendre&filtre={reference}&{filter}");

        Assert.Equal(isKept ? [reference.ToString()] : [], page.All("#lignes tbody th"));
        Assert.Equal(1 + filter.Split('&').Length, page.All(".amigo-chip").Count);
        Assert.Empty(page.All(".amigo-note"));
    }

    [Fact]
    public async Task Get_FilterByAgent_ShowsTheirsOnly()
    {
        var mine = await Portal.QueueAsync("Par agent", "en-attente", "nolwenn.tanguy");
        var hers = await Portal.QueueAsync("Par agent", "en-attente", "perrine.chauvin");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync("/agent?onglet=en-attente&filtre=par+agent");
        Assert.Equal(2, page.All("#lignes tbody th").Count);

        var narrowed = await page.FormWithLabel("Filtre :").SetByName("agent", (await Portal.PersonIdAsync("perrine.chauvin")).ToString()).SubmitAsync();

        Assert.Equal([hers.ToString()], narrowed.All("#lignes tbody th"));
        Assert.Contains(narrowed.All(".amigo-chip"), chip => chip.StartsWith("Agent : Perrine Chauvin", StringComparison.Ordinal));
        var widened = await nolwenn.GetAsync(narrowed.Document.QuerySelectorAll(".amigo-chip").Single(chip => Page.Words(chip).StartsWith("Agent", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains(mine.ToString(), widened.All("#lignes tbody th"));
        Assert.Equal(["« par agent » (enlever ce filtre)"], widened.All(".amigo-chip"));
    }

    [Theory]
    [InlineData("service=inconnu")]
    [InlineData("priorite='; DROP TABLE Tickets;--")]
    [InlineData("statut=fermee")]
    [InlineData("agent=1")]
    [InlineData("agent=-1 OR 1=1")]
    [InlineData("agent=99999999999999999999")]
    [InlineData("equipe=<script>")]
    [InlineData("du=31/02/2026")]
    [InlineData("du=9999-12-31")]
    [InlineData("au=demain")]
    [InlineData("du=2026-02-01&au=2026-01-01")]
    public async Task Get_FilterThatMeansNothing_IsSaidAndLeftOut(string filter)
    {
        var reference = await Portal.QueueAsync("Sans effet");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");

        var page = await nolwenn.OpenAsync($"/agent?onglet=a-prendre&filtre={reference}&{filter}");

        Assert.Single(page.All(".amigo-note"));
        if (!filter.StartsWith("du=2026-02-01", StringComparison.Ordinal))
            Assert.Equal([reference.ToString()], page.All("#lignes tbody th"));
        Assert.Empty(page.Document.QuerySelectorAll("#lignes script"));
    }

    [Theory]
    [InlineData("tri=objet;DROP TABLE Tickets")]
    [InlineData("tri=Number desc&sens=asc, 1")]
    [InlineData("page=2147483648")]
    [InlineData("taille=1000000")]
    [InlineData("onglet=autres-equipes")]
    [InlineData("onglet=inconnu'--")]
    [InlineData("filtre=%00%01%F0%9F%99%82%ED%A0%80")]
    [InlineData("etablissement=%25%27%22_%5C")]
    [InlineData("service=%00&service=a&onglet=a-prendre&onglet=equipe")]
    [InlineData("cocher=page")]
    public async Task Get_OddAddress_StillShowsAQueue(string query)
    {
        await Portal.QueueAsync("Adresse");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");

        var page = await nolwenn.OpenAsync("/agent?" + query);

        Assert.StartsWith("Files (", page.Heading, StringComparison.Ordinal);
        Assert.DoesNotContain("Autres équipes", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(await nolwenn.ReferencesAsync("onglet=a-prendre"));
    }

    [Fact]
    public async Task Get_Administrator_WithoutTeam_IsToldSoAndShownNoRequest()
    {
        var reference = await Portal.QueueAsync("Pas pour l'administration");
        var admin = await Portal.SignedInAsync("admin");

        var page = await admin.OpenAsync("/agent?onglet=a-prendre");

        Assert.Contains("Vous n’appartenez à aucune équipe de support", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(reference.ToString(), page.Body, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main table, main form"));
        var posted = await admin.PostAsync("/agent", page.Token(), new("Lot.Seule", await Portal.TargetAsync(reference)));
        Assert.Equal(HttpStatusCode.NotFound, posted.Status);
        Assert.Null((await Portal.TicketAsync(reference)).AgentId);
    }

    [Fact]
    public async Task Get_Requester_HasNoQueue()
    {
        var camille = await Portal.SignedInAsync("camille.martin");

        foreach (var address in new[] { "/agent", "/agent?onglet=a-prendre", "/agent/filtres" })
            Assert.Equal(HttpStatusCode.NotFound, (await camille.GetAsync(address)).Status);
        Assert.DoesNotContain("/agent", (await camille.OpenAsync("/")).Body, StringComparison.Ordinal);
    }
}
