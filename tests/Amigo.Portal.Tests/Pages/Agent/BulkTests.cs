using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.Queues;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

/// <summary>Acting on a selection: what is done, what is refused and why, whoever sends it.</summary>
public abstract class BulkTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Post_RowButton_TakesTheRequestAndComesBackToTheList()
    {
        var reference = await Portal.QueueAsync("Un clic");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync($"/agent?onglet=a-prendre&filtre={reference}");

        var after = await page.Form("#lot").SubmitAsync($"Prendre {reference}");

        after.AssertStatus(HttpStatusCode.OK);
        Assert.Equal($"/agent?onglet=a-prendre&filtre={reference}", after.Address);
        Assert.Contains($"{reference}, c’est fait", after.All(".amigo-flash")[0], StringComparison.Ordinal);
        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal(("assignee", await Portal.PersonIdAsync("nolwenn.tanguy")), (ticket.Status, ticket.AgentId));
        Assert.Equal("prendre-en-charge", ticket.Journal[^1].Transition);
    }

    [Theory]
    [InlineData("prendre-en-charge", "affectee", "assignee")]
    [InlineData("assigner", "affectee", "assignee")]
    [InlineData("reaffecter", "affectee", "reaffectee")]
    [InlineData("resoudre", "assignee", "resolue")]
    public async Task Post_Selection_GoesThroughTheTransitionOfEach(string action, string from, string to)
    {
        var agent = from == "assignee" ? "nolwenn.tanguy" : null;
        var (one, two) = (await Portal.QueueAsync("Lot", from, agent), await Portal.QueueAsync("Lot", from, agent));
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync("/agent?onglet=" + (agent is null ? "a-prendre" : "les-miennes"));

        var after = await nolwenn.PostAsync("/agent", [.. await Portal.TickAsync(page, one, two), new("Lot.Action", action), .. await FieldsAsync()]);

        after.AssertStatus(HttpStatusCode.OK);
        Assert.Equal("2 demandes traitées sur 2", after.All("#resultat")[0].Replace('\u00a0', ' '));
        foreach (var reference in new[] { one, two })
        {
            var ticket = await Portal.TicketAsync(reference);
            Assert.Equal((to, action), (ticket.Status, ticket.Journal[^1].Transition));
            Assert.Equal(action == "reaffecter" ? QueueSteps.Reseau : QueueSteps.Messagerie, ticket.Team);
        }
    }

    [Fact]
    public async Task Post_WithoutJavaScript_TheBarOfThePageIsEnough()
    {
        var (one, two) = (await Portal.QueueAsync("Sans script"), await Portal.QueueAsync("Sans script"));
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync("/agent?onglet=a-prendre&filtre=sans+script&cocher=page");

        var after = await page.Form("#lot").Fill("Agent", "Perrine Chauvin").SubmitAsync("assigner");

        after.AssertStatus(HttpStatusCode.OK);
        foreach (var reference in new[] { one, two })
            Assert.Equal(await Portal.PersonIdAsync("perrine.chauvin"), (await Portal.TicketAsync(reference)).AgentId);
        Assert.Equal(2, after.All(".amigo-results-card a.amigo-reference").Count);
    }

    [Fact]
    public async Task Post_Mixed_SaysOfEachWhatBecameOfIt()
    {
        var fine = await Portal.QueueAsync("Mélange");
        var taken = await Portal.QueueAsync("Mélange");
        var changed = await Portal.QueueAsync("Mélange");
        var foreign = await Portal.QueueAsync("Mélange", team: QueueSteps.Reseau);
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync("/agent?onglet=a-prendre");
        var fields = await Portal.TickAsync(page, fine, taken, changed, foreign);
        await Portal.ActAsync("perrine.chauvin", taken, BulkActions.Take);
        await Portal.ActAsync("camille.martin", changed, JournalEntry.Comment, "Un mot de plus.");

        var after = await nolwenn.PostAsync("/agent", [.. fields, new("Lot.Action", BulkActions.Take), new("Lot.Selection", "999999:1"), new("Lot.Selection", "x"), new("Lot.Selection", "1:-1")]);

        var lines = after.All(".amigo-results-card li");
        Assert.Equal("1 demande traitée sur 5", after.All("#resultat")[0].Replace('\u00a0', ' '));
        Assert.Equal($"Fait {fine} Mélange", Line(fine));
        Assert.Equal($"Non fait {taken} Déjà prise en charge par Perrine Chauvin.", Line(taken));
        Assert.StartsWith($"Non fait {changed} Elle a changé entre-temps : Affectée", Line(changed), StringComparison.Ordinal);
        // Another team's request and one that does not exist are the same.
        Assert.Equal($"Non fait {foreign} Cette demande n’est pas, ou n’est plus, dans vos files.", Line(foreign));
        Assert.Equal("Non fait R-999999 Cette demande n’est pas, ou n’est plus, dans vos files.", Line(new TicketReference(999999)));
        Assert.Null(after.Document.QuerySelector($".amigo-results-card a[href$='{foreign}']"));
        Assert.Equal((null, "affectee"), ((await Portal.TicketAsync(foreign)).AgentId, (await Portal.TicketAsync(foreign)).Status));
        Assert.Equal(await Portal.PersonIdAsync("perrine.chauvin"), (await Portal.TicketAsync(taken)).AgentId);

        string Line(TicketReference reference) => Assert.Single(lines, line => line.Contains(reference.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_TwoAgentsTakeAtOnce_OneWinsAndTheOtherIsToldByName()
    {
        var (nolwenn, perrine) = (await Portal.SignedInAsync("nolwenn.tanguy"), await Portal.SignedInAsync("perrine.chauvin"));
        for (var round = 0; round < 8; round++)
        {
            var reference = await Portal.QueueAsync("Course");
            var address = $"/agent?onglet=a-prendre&filtre={reference}";
            var (hers, theirs) = ((await nolwenn.OpenAsync(address)).Form("#lot"), (await perrine.OpenAsync(address)).Form("#lot"));

            var pages = await Task.WhenAll(hers.SubmitAsync($"Prendre {reference}"), theirs.SubmitAsync($"Prendre {reference}"));

            var ticket = await Portal.TicketAsync(reference);
            var isNolwenn = ticket.AgentId == await Portal.PersonIdAsync("nolwenn.tanguy");
            var (winner, loser) = isNolwenn ? (pages[0], pages[1]) : (pages[1], pages[0]);
            Assert.Contains($"{reference}, c’est fait", winner.All(".amigo-flash")[0], StringComparison.Ordinal);
            Assert.Contains($"Déjà prise en charge par {(isNolwenn ? "Nolwenn Tanguy" : "Perrine Chauvin")}.", loser.Text, StringComparison.Ordinal);
            Assert.Single(ticket.Journal, entry => entry.Transition == BulkActions.Take);
        }
    }

    [Theory]
    [InlineData("prendre-en-charge", "Cochez au moins une demande.", false)]
    [InlineData("assigner", "Choisissez un agent.", true)]
    [InlineData("reaffecter", "Choisissez une équipe.", true)]
    [InlineData("reaffecter", "Indiquez le motif.", true)]
    [InlineData("resoudre", "Écrivez la solution.", true)]
    [InlineData("resoudre", "Choisissez de quelle façon les demandes ont été résolues.", true)]
    [InlineData("annuler", "Choisissez ce qu’il faut faire des demandes cochées.", true)]
    [InlineData("cloturer", "Choisissez ce qu’il faut faire des demandes cochées.", true)]
    [InlineData("", "Choisissez ce qu’il faut faire des demandes cochées.", true)]
    public async Task Post_SomethingMissing_IsSaidOnceAndNothingIsDone(string action, string message, bool ticks)
    {
        var reference = await Portal.QueueAsync("Incomplet");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync("/agent?onglet=a-prendre");

        var after = await nolwenn.PostAsync("/agent", [.. await Portal.TickAsync(page, ticks ? [reference] : []), new("Lot.Action", action)]);

        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains(message, after.All(".amigo-error-summary li"));
        Assert.Equal(("affectee", 1), ((await Portal.TicketAsync(reference)).Status, (await Portal.TicketAsync(reference)).Journal.Count));
    }

    [Fact]
    public async Task Post_MoreThanAHundred_IsRefusedWhole()
    {
        var reference = await Portal.QueueAsync("Trop");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync("/agent?onglet=a-prendre");
        var many = Enumerable.Range(100_000, BulkRequest.MostTargets).Select(number => KeyValuePair.Create("Lot.Selection", $"{number}:1"));

        var after = await nolwenn.PostAsync("/agent", [.. await Portal.TickAsync(page, reference), .. many, new("Lot.Action", BulkActions.Take)]);

        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains("Pas plus de 100 demandes à la fois.", after.All(".amigo-error-summary li"));
        Assert.Equal("affectee", (await Portal.TicketAsync(reference)).Status);
    }

    [Fact]
    public async Task Post_ForgedVersion_IsRefused()
    {
        var reference = await Portal.QueueAsync("Version");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync("/agent?onglet=a-prendre");

        foreach (var version in new[] { "0", "99", "2147483647" })
        {
            var after = await nolwenn.PostAsync("/agent", page.Token(), new("Lot.Selection", $"{reference.Number}:{version}"), new("Lot.Action", BulkActions.Take));
            Assert.Contains("Elle a changé entre-temps", after.Text, StringComparison.Ordinal);
        }

        Assert.Equal("affectee", (await Portal.TicketAsync(reference)).Status);
    }

    [Fact]
    public async Task Post_MoreThanIsAsked_ChangesNothingMore()
    {
        var reference = await Portal.QueueAsync("Trop-plein");
        var before = await Portal.TicketAsync(reference);
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync("/agent?onglet=a-prendre");

        await nolwenn.PostAsync("/agent", [
            .. await Portal.TickAsync(page, reference), new("Lot.Action", BulkActions.Take), .. await FieldsAsync(),
            new("Lot.Status", "fermee"), new("Lot.Priority", "critique"), new("Lot.CreatedAt", "2020-01-01"), new("Viewer.PersonId", "1"), new("List.Tab", "x"),
        ]);

        var after = await Portal.TicketAsync(reference);
        Assert.Equal(("assignee", await Portal.PersonIdAsync("nolwenn.tanguy"), QueueSteps.Messagerie), (after.Status, after.AgentId, after.Team));
        Assert.Equal((before.Priority, before.CreatedAt, before.AuthorId, null), (after.Priority, after.CreatedAt, after.AuthorId, after.Journal[^1].Body));
    }

    [Fact]
    public async Task Post_AgentOfAnotherTeam_IsRefused()
    {
        var reference = await Portal.QueueAsync("Mauvais agent");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync("/agent?onglet=a-prendre");

        foreach (var login in new[] { "paul.kerbrat", "camille.martin", "admin" })
        {
            var after = await nolwenn.PostAsync("/agent", [
                .. await Portal.TickAsync(page, reference), new("Lot.Action", "assigner"), new("Lot.AgentId", (await Portal.PersonIdAsync(login)).ToString())]);
            Assert.Contains("Choisissez un agent de l’équipe.", after.Text, StringComparison.Ordinal);
        }

        Assert.Null((await Portal.TicketAsync(reference)).AgentId);
    }

    [Fact]
    public async Task Post_Requester_OrWithoutToken_IsRefused()
    {
        var reference = await Portal.QueueAsync("Intrus");
        var target = await Portal.TargetAsync(reference);
        var camille = await Portal.SignedInAsync("camille.martin");
        var token = (await camille.OpenAsync("/tickets/en-cours")).Token();

        var bulk = await camille.PostAsync("/agent", token, new("Lot.Selection", target), new("Lot.Action", BulkActions.Take));
        var save = await camille.PostAsync("/agent/filtres?handler=Enregistrer", token, new("Nom", "x"), new("Adresse", "?onglet=equipe"));
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var bare = await nolwenn.PostAsync("/agent", new KeyValuePair<string, string>("Lot.Seule", target));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (bulk.Status, save.Status, bare.Status));
        Assert.Equal("affectee", (await Portal.TicketAsync(reference)).Status);
    }

    private async Task<KeyValuePair<string, string>[]> FieldsAsync() =>
    [
        new("Lot.AgentId", (await Portal.PersonIdAsync("perrine.chauvin")).ToString()),
        new("Lot.Team", QueueSteps.Reseau),
        new("Lot.Reason", "C’est un problème de réseau."),
        new("Lot.Solution", "Le serveur a été redémarré."),
        new("Lot.SolutionCode", "corrige"),
    ];
}
