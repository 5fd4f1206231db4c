using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>What agents do on the page of a request, and what requesters must not see of it.</summary>
public sealed class DeskTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Post_Take_IsOneClick()
    {
        var (reference, page) = await OpenAsync("affectee", agent: null);

        var after = await page.FormWithButton("Prendre en charge").SubmitAsync("Prendre en charge");

        after.AssertStatus(HttpStatusCode.OK);
        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal("assignee", ticket.Status);
        Assert.Equal(await Portal.PersonIdAsync("nolwenn.tanguy"), ticket.AgentId);
    }

    [Fact]
    public async Task Post_Assign_GivesItToAnAgentOfTheTeam()
    {
        var (reference, page) = await OpenAsync("affectee", agent: null);
        var form = page.FormWithButton("Assigner à un agent");
        var perrine = await Portal.PersonIdAsync("perrine.chauvin");

        await form.SetByName("Input.AgentId", perrine.ToString(Text.French)).SubmitAsync("Assigner à un agent");

        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal(("assignee", (int?)perrine), (ticket.Status, ticket.AgentId));
        Assert.Equal(perrine, ticket.Journal[^1].AgentId);
    }

    [Theory]
    [InlineData("paul.kerbrat")]
    [InlineData("camille.martin")]
    public async Task Post_AssignToSomeoneOutOfTheTeam_IsRefusedBesideTheField(string login)
    {
        var (reference, page) = await OpenAsync("affectee", agent: null);
        var id = await Portal.PersonIdAsync(login);

        var after = await page.FormWithButton("Assigner à un agent").SetByName("Input.AgentId", id.ToString(Text.French)).SubmitAsync("Assigner à un agent");

        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains("Choisissez un agent de l’équipe.", after.FormWithButton("Assigner à un agent").ErrorOf("Agent"), StringComparison.Ordinal);
        Assert.Null((await Portal.TicketAsync(reference)).AgentId);
    }

    [Fact]
    public async Task Post_TransferToAnotherTeam_LeavesTheAgentsSight()
    {
        var (reference, page) = await OpenAsync("assignee");

        var after = await page.FormWithButton("Réaffecter à une autre équipe").Fill("Équipe", "Réseau").Fill("Motif", "C'est le réseau.")
            .SubmitAsync("Réaffecter à une autre équipe");

        Assert.Equal("/agent", after.Path);
        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal(("reaffectee", "reseau", (int?)null), (ticket.Status, ticket.Team, ticket.AgentId));
        Assert.Equal(HttpStatusCode.NotFound, (await page.Visitor.GetAsync($"/tickets/{reference}")).Status);
    }

    [Fact]
    public async Task Post_Wait_ResumesByItselfOnTheMorningChosen()
    {
        var (reference, page) = await OpenAsync("assignee");

        await page.FormWithButton("Mettre en attente").Fill("Motif", "Le prestataire passe jeudi.").Fill("Jusqu’au", "2026-01-15").SubmitAsync("Mettre en attente");

        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal(("en-attente", (DateTime?)new DateTime(2026, 1, 14, 23, 0, 0, DateTimeKind.Utc)), (ticket.Status, ticket.WaitingUntil));
    }

    [Theory]
    [InlineData("2026-01-12", "date à venir")]
    [InlineData("2020-01-01", "date à venir")]
    [InlineData("2029-01-01", "date à venir")]
    public async Task Post_WaitUntilADateThatIsNotToCome_IsRefusedAndKeepsTheText(string date, string message)
    {
        var (reference, page) = await OpenAsync("assignee");

        var after = await page.FormWithButton("Mettre en attente").Fill("Motif", "Le prestataire passe.").Fill("Jusqu’au", date).SubmitAsync("Mettre en attente");

        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        var again = after.FormWithButton("Mettre en attente");
        Assert.Contains(message, again.ErrorOf("Jusqu’au"), StringComparison.Ordinal);
        Assert.Equal("Le prestataire passe.", again["Motif"]);
        Assert.Equal("assignee", (await Portal.TicketAsync(reference)).Status);
    }

    [Fact]
    public async Task Post_Resolve_AsksForTheSolutionAndItsCode()
    {
        var (reference, page) = await OpenAsync("assignee");

        var refused = await page.FormWithButton("Résoudre").SubmitAsync("Résoudre");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(2, refused.All(".amigo-error-summary li").Count);
        await refused.FormWithButton("Résoudre").Fill("Façon dont la demande est résolue", "Corrigé par le support").Fill("Solution", "Mot de passe réinitialisé.")
            .SubmitAsync("Résoudre");

        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal(("resolue", "corrige"), (ticket.Status, ticket.SolutionCode));
        var seen = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{reference}");
        Assert.Contains("Corrigé par le support", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Note_NeverReachesTheRequester()
    {
        var (reference, page) = await OpenAsync("assignee");
        var camille = await Portal.SignedInAsync("camille.martin");
        var open = await camille.OpenAsync($"/tickets/{reference}");

        var after = await page.FormWithButton("Écrire une note interne").Fill("Votre note", "Secret d'équipe").SubmitAsync("Écrire une note interne");

        Assert.Contains("Secret d'équipe", after.Text, StringComparison.Ordinal);
        Assert.True((await Portal.TicketAsync(reference)).Journal[^1].IsInternal);
        Assert.DoesNotContain("Secret", (await camille.OpenAsync($"/tickets/{reference}")).Body, StringComparison.Ordinal);
        // Nor does it disturb what the requester is writing.
        (await open.FormWithButton("Ajouter un commentaire").Fill("Votre message", "Merci").SubmitAsync("Ajouter un commentaire")).AssertStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_NoteByTheRequester_IsRefused()
    {
        var (reference, _) = await OpenAsync("assignee");
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{reference}");

        var after = await page.FormWithButton("Ajouter un commentaire").SetByName("Input.Transition", JournalEntry.Note).Fill("Votre message", "Note forgée")
            .SubmitAsync("Ajouter un commentaire");

        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.DoesNotContain((await Portal.TicketAsync(reference)).Journal, line => line.IsInternal);
    }

    [Fact]
    public async Task Post_Merge_ClosesTheDuplicateAndKeepsBothJournals()
    {
        var (duplicate, page) = await OpenAsync("assignee");
        var kept = await Portal.OpenAsync("camille.martin");

        await page.FormWithButton("Réunir à une autre demande").Fill("Demande qui se poursuit", kept.ToString()).SubmitAsync("Réunir à une autre demande");

        var closed = await Portal.TicketAsync(duplicate);
        Assert.Equal(("fermee", (int?)kept.Number), (closed.Status, closed.MergedIntoNumber));
        Assert.Equal(duplicate.Number, (await Portal.TicketAsync(kept)).Journal[^1].RelatedNumber);
        var requester = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{duplicate}");
        Assert.NotNull(requester.Find($"a[href='/tickets/{kept}']"));
    }

    [Theory]
    [InlineData("anne.riou", null, "rattachez plutôt")]
    [InlineData("camille.martin", "reseau", "que vous traitez")]
    [InlineData(null, null, "que vous traitez")]
    public async Task Post_MergeWithoutTheRightsOrWithAnotherPersonsRequest_IsRefused(string? author, string? team, string message)
    {
        var (duplicate, page) = await OpenAsync("assignee");
        var other = author is null ? new TicketReference(999_999) : await Portal.OpenAsync(author);
        if (team is not null)
            await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == other.Number).ExecuteUpdateAsync(set => set.SetProperty(t => t.Team, team), Cancel));

        var after = await page.FormWithButton("Réunir à une autre demande").Fill("Demande qui se poursuit", other.ToString()).SubmitAsync("Réunir à une autre demande");

        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains(message, after.FormWithButton("Réunir à une autre demande").ErrorOf("Demande qui se poursuit"), StringComparison.Ordinal);
        Assert.Equal("assignee", (await Portal.TicketAsync(duplicate)).Status);
    }

    [Fact]
    public async Task Post_AnswerOfAMajorIncident_ReachesItsChildrenThroughTheSameTransitions()
    {
        var (parent, page) = await OpenAsync("assignee");
        var (waiting, elsewhere, done) = (await Portal.OpenAsync("anne.riou"), await Portal.OpenAsync("anne.riou"), await Portal.OpenAsync("anne.riou"));
        foreach (var child in new[] { waiting, elsewhere, done })
            await JoinAsync(page.Visitor, child, parent);
        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == elsewhere.Number).ExecuteUpdateAsync(set => set.SetProperty(t => t.Team, "reseau"), Cancel));
        await Portal.PutAsync(done, "fermee");
        var fresh = await page.Visitor.OpenAsync($"/tickets/{parent}");

        var after = await fresh.FormWithButton("Résoudre").Fill("Façon dont la demande est résolue", "Corrigé par le support").Fill("Solution", "Le serveur est relancé.")
            .SetByName("Input.ReachesChildren", "true").SubmitAsync("Résoudre");

        Assert.Contains("1 demande rattachée a reçu la même réponse.", after.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("resolue", (await Portal.TicketAsync(parent)).Status);
        var child1 = await Portal.TicketAsync(waiting);
        Assert.Equal("resolue", child1.Status);
        Assert.Equal(["ouvrir", "rattacher", "prendre-en-charge", "resoudre"], child1.Journal.Select(line => line.Transition));
        Assert.Equal("affectee", (await Portal.TicketAsync(elsewhere)).Status);
        Assert.Equal("fermee", (await Portal.TicketAsync(done)).Status);
    }

    [Fact]
    public async Task Post_JoinToItselfOrToAChild_IsRefused()
    {
        var (parent, page) = await OpenAsync("assignee");
        var child = await Portal.OpenAsync("anne.riou");
        await JoinAsync(page.Visitor, child, parent);
        var third = await Portal.OpenAsync("anne.riou");

        Assert.Contains("elle-même", await RefusedAsync(third, third), StringComparison.Ordinal);
        Assert.Contains(parent.ToString(), await RefusedAsync(third, child), StringComparison.Ordinal);
        Assert.Contains("D’autres demandes", await RefusedAsync(parent, third), StringComparison.Ordinal);
        Assert.Contains("que vous voyez", await RefusedAsync(third, new TicketReference(999_999)), StringComparison.Ordinal);

        async Task<string> RefusedAsync(TicketReference from, TicketReference to)
        {
            var form = (await page.Visitor.OpenAsync($"/tickets/{from}/rattachement")).FormWithButton("Rattacher");
            var refused = await form.Fill("Demande principale", to.ToString()).SubmitAsync("Rattacher");
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            return refused.FormWithButton("Rattacher").ErrorOf("Demande principale") ?? "";
        }
    }

    [Fact]
    public async Task Post_Qualification_GivesThePriorityAgainAndTheTeamOnDemand()
    {
        var (reference, page) = await OpenAsync("assignee");
        var form = await page.Visitor.OpenAsync($"/tickets/{reference}/qualification?q=wifi");
        var leaf = form.FormWithButton("Enregistrer la qualification").Radios("Input.Subcategory").First(choice => choice.Text.Contains("Réseau", StringComparison.Ordinal)).Value;

        var after = await form.FormWithButton("Enregistrer la qualification").SetByName("Input.Subcategory", leaf).SetByName("Input.MovesToTeam", "true")
            .Fill("Impact", "Un département").Fill("Urgence", "Critique").SubmitAsync("Enregistrer la qualification");

        Assert.Equal("/agent", after.Path);
        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal((leaf, "critique", "reseau", "reaffectee", (int?)null), (ticket.SubcategoryCode, ticket.Priority, ticket.Team, ticket.Status, ticket.AgentId));
        Assert.Contains("Critique", ticket.Journal[^1].Body, StringComparison.Ordinal);
        Assert.Contains("reseau", ticket.Journal[^1].Team, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Qualification_IsNotForOthers()
    {
        var (reference, _) = await OpenAsync("assignee");

        foreach (var login in new[] { "camille.martin", "paul.kerbrat", "admin" })
        {
            var visitor = await Portal.SignedInAsync(login);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/tickets/{reference}/qualification")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/tickets/{reference}/rattachement")).Status);
        }
    }

    [Fact]
    public async Task Get_CannedAnswer_IsFilledForThisRequestAndItsBracesStayText()
    {
        var reference = await Portal.OpenAsync("camille.martin", request => request with { Subject = "Écran {agent} <b>noir</b>" });
        var visitor = await Portal.SignedInAsync("nolwenn.tanguy");

        var page = await visitor.OpenAsync($"/tickets/{reference}?reponse=accuse-prise-en-charge");
        var html = await visitor.OpenAsync($"/tickets/{reference}?handler=Reponse&reponse=accuse-prise-en-charge");

        var text = page.FormWithButton("Répondre")["Votre message"]!;
        Assert.StartsWith("Bonjour Camille,", text, StringComparison.Ordinal);
        Assert.Contains("« Écran {agent} <b>noir</b> »", text, StringComparison.Ordinal);
        Assert.Contains("Nolwenn Tanguy, équipe Messagerie", text, StringComparison.Ordinal);
        Assert.Contains("{agent} &lt;b&gt;noir", html.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Portal.SignedInAsync("camille.martin")).GetAsync($"/tickets/{reference}?handler=Reponse&reponse=accuse-prise-en-charge")).Status);
    }

    [Fact]
    public async Task Post_ReopenAfterTheAgentLeft_GoesBackToTheTeam()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.GiveToAsync(reference, "caroline.besnard");
        await Portal.PutAsync(reference, "resolue", Portal.Now);
        await Portal.InDatabaseAsync(db => db.People.Where(person => person.Login == "caroline.besnard").ExecuteUpdateAsync(set => set.SetProperty(p => p.IsDisabled, true), Cancel));

        await Portal.ActAsync("camille.martin", reference, "rouvrir", "Toujours en panne.");

        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal(("reaffectee", (int?)null), (ticket.Status, ticket.AgentId));
    }

    [Fact]
    public async Task Post_ForACaller_IsTheirRequestAndSaysWhoWroteIt()
    {
        var visitor = await Portal.SignedInAsync("nolwenn.tanguy");
        var people = await visitor.OpenAsync("/agent/appel?nom=camille+martin");
        var camille = await Portal.PersonIdAsync("camille.martin");
        Assert.NotNull(people.Find($"a[href*='personne={camille}']"));
        var leaves = await visitor.OpenAsync($"/agent/appel?personne={camille}&q=webmail");
        var form = (await visitor.GetAsync(leaves.Find("a[href*='sous-categorie=SD-WEBMAIL-ACCES']")!.GetAttribute("href")!)).FormWithButton("Valider");

        var after = await form.Fill("Origine", "Téléphone").Fill("Objet de la demande", "Ne reçoit plus rien").Fill("Détail de la demande", "Depuis lundi.")
            .Fill("Impact", "Une personne").Fill("Urgence", "Haute").SubmitAsync("Valider");

        after.AssertStatus(HttpStatusCode.OK);
        Assert.StartsWith("/tickets/R-", after.Path, StringComparison.Ordinal);
        var ticket = await Portal.TicketAsync(TicketReference.Parse(after.Path["/tickets/".Length..]));
        var nolwenn = await Portal.PersonIdAsync("nolwenn.tanguy");
        Assert.Equal((camille, (int?)nolwenn, "telephone", (int?)nolwenn), (ticket.AuthorId, ticket.OpenedById, ticket.Origin, ticket.Journal[0].AuthorId));
        Assert.Contains("pour Camille Martin", after.Text, StringComparison.Ordinal);
        Assert.Contains(ticket.Reference.ToString(), (await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/tickets/en-cours")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("camille.martin")]
    [InlineData("admin")]
    public async Task Get_FormForACaller_IsForAgentsOnly(string login)
    {
        var anne = await Portal.PersonIdAsync("anne.riou");
        var visitor = await Portal.SignedInAsync(login);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/tickets/nouveau?sous-categorie={Given.Webmail}&appelant={anne}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/agent/appel")).Status);
    }

    [Fact]
    public async Task Open_ForACallerByARequester_IsRefused()
    {
        var camille = await Portal.ViewerAsync("camille.martin");
        var anne = await Portal.PersonIdAsync("anne.riou");

        var outcome = await Portal.TryOpenAsync(camille, Given.Request(camille) with { CallerId = anne, Origin = TicketOrigin.Phone });

        Assert.Null(outcome.Reference);
        Assert.NotEmpty(outcome.Errors);
    }

    [Fact]
    public async Task Get_Desk_CostsTheSameWhateverIsLinked()
    {
        var (parent, page) = await OpenAsync("assignee");
        var before = await CountAsync(page.Visitor, parent);
        for (var i = 0; i < 4; i++)
            await JoinAsync(page.Visitor, await Portal.OpenAsync("anne.riou"), parent);

        Assert.Equal(before, await CountAsync(page.Visitor, parent));
    }

    private async Task<int> CountAsync(Visitor visitor, TicketReference reference) =>
        (await Portal.Queries.RecordAsync(() => visitor.OpenAsync($"/tickets/{reference}"))).Count;

    private static async Task JoinAsync(Visitor visitor, TicketReference child, TicketReference parent)
    {
        var form = (await visitor.OpenAsync($"/tickets/{child}/rattachement")).FormWithButton("Rattacher");
        (await form.Fill("Demande principale", parent.ToString()).SubmitAsync("Rattacher")).AssertStatus(HttpStatusCode.OK);
    }

    private async Task<(TicketReference, Page)> OpenAsync(string status, string? agent = "nolwenn.tanguy")
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.GiveToAsync(reference, agent);
        await Portal.PutAsync(reference, status, status is "resolue" ? Portal.Now : null);
        return (reference, await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync($"/tickets/{reference}"));
    }
}
