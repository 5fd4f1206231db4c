using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

/// <summary>References without gap or double, and one ticket a form, whatever happens at the same time.</summary>
public abstract class OpeningTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Open_TwentyAtOnce_GivesTwentyFollowingReferences()
    {
        var viewer = await Portal.ViewerAsync("camille.martin");
        var first = (await Portal.OpenAsync(viewer, Given.Request(viewer))).Number;

        var references = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Portal.OpenAsync(viewer, Given.Request(viewer))));

        Assert.Equal(Enumerable.Range(first + 1, 20), references.Select(reference => reference.Number).Order());
    }

    [Fact]
    public async Task Open_RefusedBetweenTwo_LeavesNoGap()
    {
        var viewer = await Portal.ViewerAsync("camille.martin");
        var first = await Portal.OpenAsync(viewer, Given.Request(viewer));
        var refused = await Portal.TryOpenAsync(viewer, Given.Request(viewer) with { Subject = "" });

        var second = await Portal.OpenAsync(viewer, Given.Request(viewer));

        Assert.Null(refused.Reference);
        Assert.Equal(first.Number + 1, second.Number);
    }

    [Fact]
    public async Task Open_SameFormTwice_MakesOneTicket()
    {
        var viewer = await Portal.ViewerAsync("camille.martin");
        var request = Given.Request(viewer);

        var first = await Portal.OpenAsync(viewer, request);
        var second = await Portal.OpenAsync(viewer, request);

        Assert.Equal(first, second);
        Assert.Equal(1, await CountAsync(request));
    }

    [Fact]
    public async Task Open_SameFormEightTimesAtOnce_MakesOneTicketAndNoGap()
    {
        var viewer = await Portal.ViewerAsync("camille.martin");
        var request = Given.Request(viewer);

        var references = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Portal.OpenAsync(viewer, request)));
        var next = await Portal.OpenAsync(viewer, Given.Request(viewer));

        Assert.Single(references.Distinct());
        Assert.Equal(1, await CountAsync(request));
        Assert.Equal(references[0].Number + 1, next.Number);
    }

    [Fact]
    public async Task Open_KeyOfAnotherPersonsForm_ShowsNothingOfTheirs()
    {
        var camille = await Portal.ViewerAsync("camille.martin");
        var anne = await Portal.ViewerAsync("anne.riou");
        var request = Given.Request(camille);
        var hers = await Portal.OpenAsync(camille, request);

        var stolen = await Record.ExceptionAsync(async () =>
        {
            var outcome = await Portal.TryOpenAsync(anne, Given.Request(anne) with { SubmissionKey = request.SubmissionKey });
            Assert.NotEqual(hers, outcome.Reference);
        });

        Assert.True(stolen is null or DbUpdateException, stolen?.ToString());
        Assert.Equal(1, await CountAsync(request));
    }

    [Fact]
    public async Task Open_Tutorial_KeepsEverythingAndTheRuleThatGaveThePriority()
    {
        var ticket = await Portal.TicketAsync(await Portal.OpenAsync("camille.martin"));

        Assert.Equal("affectee", ticket.Status);
        Assert.Equal("normale", ticket.Priority);
        Assert.Equal("messagerie", ticket.Team);
        Assert.Equal("Webmail", ticket.ServiceName);
        Assert.Equal("Accès à l'application", ticket.SubcategoryName);
        Assert.True(ticket.SharedWithHeads);
        Assert.Equal("<p>Bonjour,</p><p>Depuis ce matin, je n'arrive plus à me connecter.</p>", ticket.Detail.Body.Replace("&#x27;", "'", StringComparison.Ordinal));
        var line = Assert.Single(ticket.Journal);
        Assert.Equal(JournalEntry.Opening, line.Transition);
        Assert.Equal("priorite.json", line.RuleFile);
        Assert.Equal(ticket.Detail.PriorityRule, line.RuleName);
        Assert.Matches("^[0-9a-f]{12}$", line.RuleVersion!);
    }

    private Task<int> CountAsync(OpenTicket request) =>
        Portal.InDatabaseAsync(db => db.Tickets.CountAsync(ticket => ticket.SubmissionKey == request.SubmissionKey, Cancel));
}
