using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Explication;

/// <summary>Why a request is as it is: the whole of it for administrators and agents, plain French for the others.</summary>
public sealed class ExplicationTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    private const string Address = "/admin/explication";

    [Fact]
    public async Task Get_TicketAndPerson_TellsEveryDecisionWithItsRuleAndItsValues()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.PutAsync(reference, "resolue", Portal.Now.AddDays(-15));

        var page = await ExplainAsync($"ticket={reference}&personne=camille.martin");

        Assert.Equal("Cette personne voit la demande", Words(page, "#visibilite"));
        Assert.Contains("Elle est dans « Résolus ». Vérifiée : règle « traites-resolus »", Plain(page), StringComparison.Ordinal);
        Assert.Contains("Pourquoi pas dans « Ouverts », « En attente », « Bénéficiaire » et « Partagés » ?", Plain(page), StringComparison.Ordinal);
        Assert.Matches("Non vérifiée : règle « en-cours-ouverts », onglets.json, ligne [0-9]+, version [0-9a-f]{12}", Plain(page));
        Assert.Contains("faux : ticket.Status (Résolue) parmi Affectée, Réaffectée, Assignée", Conditions(page));
        Assert.Contains("vrai : ticket.AuthorId (Camille Martin) = viewer.PersonId (Camille Martin)", Conditions(page));
        Assert.Contains("vrai : ticket.ResolvedAt = 28 décembre 2025 à 09:30 ≤ 29 décembre 2025 à 09:30", Conditions(page));
        Assert.Contains("elle se fermera d’elle-même le 11 janvier 2026", Section(page, "fermeture"), StringComparison.Ordinal);
        Assert.Contains("règle « personne-moyenne »", Section(page, "priorite"), StringComparison.Ordinal);
        Assert.Contains("toujours en vigueur", Section(page, "priorite"), StringComparison.Ordinal);
        Assert.Contains("Équipe indiquée par le catalogue", Section(page, "equipe"), StringComparison.Ordinal);
        Assert.Contains("8 h d’ouverture, soit le 13 janvier 2026 à 9 h 30", Section(page, "echeance"), StringComparison.Ordinal);
        Assert.Contains("Rouvrir la demande → Réaffectée", page.All("[aria-labelledby=transitions] summary"));
        Assert.Contains("Prendre en charge : la demande est au statut « Résolue », il faudrait « Affectée », « Réaffectée ».", page.All("[aria-labelledby=transitions] summary").Select(Spaced));
        Assert.Contains("viewer.Teams.Contains(ticket.TeamCode)", page.All(".amigo-rule-text"));
    }

    [Fact]
    public async Task Get_PersonWhoDoesNotSeeIt_TellsWhyAndNoWordOfTheRequest()
    {
        var reference = await Portal.OpenAsync("camille.martin", request => request with { Subject = "Objet secret", Detail = new("Corps secret", IsHtml: false) });
        await Portal.ActAsync("nolwenn.tanguy", reference, JournalEntry.Note, "Note secrète");

        var page = await ExplainAsync($"ticket={reference}&personne=anne.riou");

        Assert.Equal("Cette personne ne voit pas la demande", Words(page, "#visibilite"));
        Assert.Contains("faux : ticket.AuthorId (Camille Martin) = viewer.PersonId (Anne Riou)", Conditions(page));
        Assert.DoesNotContain("secr", page.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_AgentOfAnotherTeam_IsToldThatQueuesHideWhatVisibilityHides()
    {
        var reference = await Portal.OpenAsync("camille.martin", request => request with { Visibility = OpenTicket.PrivateVisibility });

        var page = await ExplainAsync($"ticket={reference}&personne=paul.kerbrat");

        Assert.Contains("Sa règle est vérifiée, mais une file ne montre que ce que les règles de visibilité permettent.", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, page.All("[aria-labelledby=onglets] > p").Count(line => line == "Aucun onglet ne la montre à cette personne."));
    }

    [Fact]
    public async Task Get_WithoutPerson_IsForTheAuthorAndNamesTheOthers()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.ActAsync("nolwenn.tanguy", reference, "prendre-en-charge");

        var page = await ExplainAsync($"ticket={reference.Number}");

        Assert.Equal($"{reference} pour Camille Martin", Words(page, "#demande"));
        Assert.Equal($"{reference} pour Nolwenn Tanguy", Words(await page.FollowAsync("Nolwenn Tanguy"), "#demande"));
    }

    [Fact]
    public async Task Get_UnknownTicketOrPerson_KeepsWhatWasTypedWithAMessageBesideIt()
    {
        var admin = await Portal.SignedInAsync("admin");

        var page = await admin.GetAsync($"{Address}?ticket=R-999999&personne=zzzz");
        var several = await admin.GetAsync($"{Address}?ticket={await Portal.OpenAsync("camille.martin")}&personne=e");
        var alone = await admin.GetAsync($"{Address}?personne=camille.martin");

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [page.Status, several.Status, alone.Status]);
        var form = page.FormWithLabel("Demande");
        Assert.Equal(("R-999999", "zzzz"), (form["Demande"], form["Personne"]));
        Assert.Contains("Aucune demande ne porte la référence « R-999999 ».", Spaced(form.ErrorOf("Demande")!), StringComparison.Ordinal);
        Assert.Contains("Personne ne répond à « zzzz ».", Spaced(form.ErrorOf("Personne")!), StringComparison.Ordinal);
        Assert.Contains("Plusieurs personnes répondent à « e »", Spaced(several.FormWithLabel("Demande").ErrorOf("Personne")!), StringComparison.Ordinal);
        Assert.Equal(8, several.All("[aria-labelledby=choix] li").Count);
        Assert.Contains("Indiquez la référence", alone.FormWithLabel("Demande").ErrorOf("Demande"), StringComparison.Ordinal);
        Assert.Empty((await admin.OpenAsync(Address)).All(".amigo-error-summary"));
    }

    [Fact]
    public async Task Get_CostsTheSameFewQueriesWithALongJournal()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var admin = await Portal.SignedInAsync("admin");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        await CostAsync(nolwenn, $"/tickets/{reference}");
        var short1 = (await CostAsync(admin, $"{Address}?ticket={reference}&personne=anne.riou"), await CostAsync(nolwenn, $"/tickets/{reference}"));
        for (var i = 0; i < 5; i++)
        {
            await Portal.ActAsync("nolwenn.tanguy", reference, JournalEntry.Comment, "Un mot");
            await Portal.ActAsync("nolwenn.tanguy", reference, i == 0 ? "prendre-en-charge" : i % 2 == 1 ? "mettre-en-attente" : "reprendre", "Motif");
        }

        var long1 = (await CostAsync(admin, $"{Address}?ticket={reference}&personne=anne.riou"), await CostAsync(nolwenn, $"/tickets/{reference}"));

        Assert.Equal(short1, long1);
        Assert.InRange(long1.Item1, 1, 4);
        Assert.InRange(long1.Item2, 1, 9);
    }

    [Fact]
    public async Task Ticket_Requester_ReadsWhyInPlainFrench()
    {
        var reference = await Portal.OpenAsync("camille.martin");

        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{reference}");

        Assert.Equal(
            [
                "Pourquoi ce statut ? Cette demande est dans « Ouverts » : vous avez écrit cette demande et le support la traite.",
                "Pourquoi cette priorité ? Impact « Une personne » et urgence « Moyenne » : priorité normale.",
                "Pourquoi cette équipe ? Équipe indiquée par le catalogue pour cette sous-catégorie.",
            ],
            page.All("details.amigo-why").Select(Spaced));
        Assert.Equal(
            [
                "Apporter le complément : La demande est « Affectée » ; cela se fait quand elle est « À compléter ».",
                "Rouvrir la demande : La demande est « Affectée » ; cela se fait quand elle est « Résolue ».",
                "Clôturer la demande : La demande est « Affectée » ; cela se fait quand elle est « Résolue ».",
            ],
            Refusals(page));
        AssertTellsNothingOfAgents(page);
    }

    [Fact]
    public async Task Ticket_HeadAndResolvedRequest_TellNoMoreThanTheirs()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.ActAsync("nolwenn.tanguy", reference, "prendre-en-charge");
        await Portal.ActAsync("nolwenn.tanguy", reference, JournalEntry.Note, "Note secrète");
        await Portal.PutAsync(reference, "resolue", Portal.Now);

        var head = await (await Portal.SignedInAsync("yves.legoff")).OpenAsync($"/tickets/{reference}");
        var author = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{reference}");

        Assert.All(Refusals(head), refusal => Assert.Matches("Seuls? (le demandeur|l'auteur)", refusal));
        Assert.Equal(4, Refusals(head).Count);
        Assert.Contains("elle se fermera d’elle-même le 26 janvier 2026 : résolue depuis 14 jours, sans réponse depuis.", Plain(author), StringComparison.Ordinal);
        Assert.Contains("Cette demande est dans « Résolus » : une solution", Plain(author), StringComparison.Ordinal);
        Assert.Equal(["Apporter le complément", "Annuler la demande"], Refusals(author).Select(refusal => refusal.Split(" : ")[0]));
        AssertTellsNothingOfAgents(head);
        AssertTellsNothingOfAgents(author);
    }

    [Fact]
    public async Task Ticket_AnsweredAfterItsResolution_TellsWhyItDoesNotClose()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.PutAsync(reference, "resolue", Portal.Now.AddDays(-1));
        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number)
            .ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.LastAnswerAt, Portal.Now), Cancel));

        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{reference}");

        Assert.Contains("Elle ne se fermera pas d’elle-même : le demandeur a écrit depuis l’ouverture et la dernière réponse du demandeur, le 12 janvier 2026", Plain(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticket_Agent_ReadsRulesWithTheirValues()
    {
        var reference = await Portal.OpenAsync("camille.martin");

        var page = await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync($"/tickets/{reference}");

        Assert.Contains("Elle est dans « À prendre » (Files des agents).", page.All("details.amigo-why p").Select(Spaced));
        Assert.Contains("vrai : ticket.TeamCode (Messagerie) parmi viewer.Teams (Messagerie)", Conditions(page));
        Assert.Contains(page.All(".amigo-rule-head").Select(Spaced), line => line.StartsWith("Vérifiée : règle « normale », delais.json, ligne ", StringComparison.Ordinal));
        Assert.Contains("Annuler la demande : Seul l'auteur de la demande peut l'annuler.", page.All("details.amigo-why-action > summary").Select(Spaced));
        Assert.Contains("faux : ticket.AuthorId (Camille Martin) = viewer.PersonId (Nolwenn Tanguy)", Conditions(page));
    }

    [Fact]
    public async Task Ticket_QualifiedAgain_NamesTheRuleAndVersionOfThatDay()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var form = await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync($"/tickets/{reference}/qualification");
        await form.FormWithButton("Enregistrer la qualification").Fill("Urgence", "Critique").SubmitAsync("Enregistrer la qualification");

        var page = await ExplainAsync($"ticket={reference}");

        Assert.Matches("Décidée par l’action « Changement de qualification », le 12 janvier 2026 à [0-9 h]+ par la règle « personne-critique », priorite.json, version [0-9a-f]{12}, toujours en vigueur", Section(page, "priorite"));
    }

    private async Task<Page> ExplainAsync(string query) => await (await Portal.SignedInAsync("admin")).OpenAsync($"{Address}?{query}");

    private async Task<int> CostAsync(Visitor visitor, string address) => (await Portal.Queries.RecordAsync(() => visitor.OpenAsync(address))).Count;

    /// <summary>Neither what agents do nor what is promised of them, nor any text of a rule.</summary>
    private static void AssertTellsNothingOfAgents(Page page)
    {
        var told = string.Join(' ', page.All("details.amigo-why, #colonne-suivi > details"));
        foreach (var word in new[] { "Prendre en charge", "Réaffecter", "Résoudre", "viewer.", "ticket.", "délai", "secrète", "Nolwenn" })
            Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(page.All(".amigo-rule"));
    }

    private static List<string> Refusals(Page page) => [.. page.All("#colonne-suivi > details.amigo-card li").Select(Spaced)];

    private static List<string> Conditions(Page page) =>
        [.. page.Document.QuerySelectorAll(".amigo-conditions li").Select(line => Spaced(Page.Words(line)).Replace("✓", "", StringComparison.Ordinal).Replace("✗", "", StringComparison.Ordinal))];

    private static string Words(Page page, string selector) => Page.Words(page.Find(selector) ?? throw page.Missing(selector));

    private static string Section(Page page, string name) => Spaced(Words(page, $"section[aria-labelledby={name}]"));

    private static string Plain(Page page) => Spaced(page.Text);

    private static string Spaced(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
