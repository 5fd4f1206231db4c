using System.Net;
using Amigo.Portal.Live;
using Amigo.Portal.People;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Live;

/// <summary>A stream belongs to someone who may have it, for as long as they may.</summary>
public abstract class StreamTests(PortalFixture portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("agent")]
    [InlineData("R-999999")]
    [InlineData("R-1")]
    [InlineData("tout")]
    [InlineData("")]
    public async Task Get_ViewThatIsNotTheirs_IsNotThere(string view)
    {
        using var answer = await OpenStream.AskAsync(Portal, await Portal.SignedInAsync("camille.martin"), view);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hier")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    public async Task Get_InstantThatMeansNothing_IsOneLongAgo(string made)
    {
        var visitor = await Portal.SignedInAsync("erwan.morvan");
        await using var stream = await OpenStream.ReadAsync(await visitor.Client.GetAsync(
            $"/evenements?vue=traites&depuis={made}", HttpCompletionOption.ResponseHeadersRead, Cancel));

        Assert.Equal(("liste", "traites"), await stream.NextAsync());
    }

    [Theory]
    [InlineData("erwan.morvan")]
    [InlineData("paul.kerbrat")]
    [InlineData("admin")]
    public async Task Get_RequestOfOthers_IsNotThere(string login)
    {
        var reference = await Portal.OpenAsync("camille.martin");

        using var answer = await OpenStream.AskAsync(Portal, await Portal.SignedInAsync(login), reference.ToString());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_Anonymous_LeadsToSignIn()
    {
        using var answer = await OpenStream.AskAsync(Portal, Portal.Anonymous(followsRedirects: false), "en-cours");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Get_Stream_IsNeitherKeptNorHeldBack()
    {
        await using var stream = await OpenStream.OpenAsync(Portal, "camille.martin", "en-cours");

        Assert.Equal("text/event-stream", stream.Answer.Content.Headers.ContentType!.MediaType);
        Assert.True(stream.Answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no", Assert.Single(stream.Answer.Headers.GetValues("X-Accel-Buffering")));
    }

    [Fact]
    public async Task SignOut_EndsTheStream_WithoutAnotherWord()
    {
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        await using var stream = await OpenStream.OpenAsync(Portal, nolwenn, "agent");

        await (await nolwenn.OpenAsync("/")).FormWithButton("Se déconnecter").SubmitAsync();
        await Portal.OpenAsync("camille.martin");

        await stream.AssertEndedAsync();
    }

    [Fact]
    public async Task AccountDisabled_EndsTheStream()
    {
        await using var stream = await OpenStream.OpenAsync(Portal, "olivier.belkacem", "en-cours");

        await Portal.InDatabaseAsync(db => db.People.Where(person => person.Login == "olivier.belkacem")
            .ExecuteUpdateAsync(person => person.SetProperty(p => p.IsDisabled, true), Cancel));

        await stream.AssertEndedAsync();
    }

    [Fact]
    public async Task SessionExpired_EndsTheStream()
    {
        await using var stream = await OpenStream.OpenAsync(Portal, "camille.martin", "en-cours");

        Portal.Clock.Advance(SessionService.Lifetime + TimeSpan.FromMinutes(1));

        await stream.AssertEndedAsync();
    }

    [Fact]
    public async Task TeamLeftMeanwhile_HearsNothingMore()
    {
        var erwan = await Portal.PersonIdAsync("erwan.morvan");
        await Portal.InDatabaseAsync(async db =>
        {
            db.Add(new TeamMembership { PersonId = erwan, Team = "messagerie" });
            return await db.SaveChangesAsync(Cancel);
        });
        await using var stream = await OpenStream.OpenAsync(Portal, "erwan.morvan", "agent");
        await Portal.OpenAsync("camille.martin");
        Assert.Equal(("liste", "agent"), await stream.NextAsync());

        await Portal.InDatabaseAsync(db => db.Set<TeamMembership>().Where(membership => membership.PersonId == erwan).ExecuteDeleteAsync(Cancel));
        await Portal.OpenAsync("camille.martin");

        await stream.AssertSilentAsync();
    }

    [Fact]
    public async Task HeadshipGivenMeanwhile_HearsAtTheNextBeat()
    {
        var anne = await Portal.PersonIdAsync("anne.riou");
        await using var stream = await OpenStream.OpenAsync(Portal, "anne.riou", "en-cours");
        await Portal.OpenAsync("camille.martin");
        await stream.AssertSilentAsync();

        await SetHeadAsync(anne, true);
        await stream.AssertSilentAsync();
        await Portal.OpenAsync("camille.martin");

        Assert.Equal(("liste", "en-cours"), await stream.NextAsync());
        await SetHeadAsync(anne, false);
    }

    [Fact]
    public async Task Get_OneMoreThanAPersonMayHave_IsRefusedUntilOneIsClosed()
    {
        var visitor = await Portal.SignedInAsync("herve.perrot");
        var streams = new List<OpenStream>();
        for (var i = 0; i < new LiveSettings().MaximumPerPerson; i++)
            streams.Add(await OpenStream.OpenAsync(Portal, visitor, "en-cours"));

        using (var refused = await OpenStream.AskAsync(Portal, await Portal.SignedInAsync("herve.perrot"), "en-cours"))
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);

        await streams[0].DisposeAsync();
        await AssertPlaceAsync(visitor);
        foreach (var stream in streams.Skip(1))
            await stream.DisposeAsync();
    }

    [Fact]
    public async Task Get_ChangeWhileThePageWasOnItsWay_IsToldAtOnce()
    {
        var made = Portal.Clock.GetUtcNow();
        await Portal.OpenAsync("camille.martin");
        Portal.Clock.Advance(TimeSpan.FromSeconds(5));

        await using var camille = await OpenStream.OpenAsync(Portal, await Portal.SignedInAsync("camille.martin"), "en-cours", made);
        await using var erwan = await OpenStream.OpenAsync(Portal, await Portal.SignedInAsync("erwan.morvan"), "en-cours", made);
        await using var later = await OpenStream.OpenAsync(Portal, await Portal.SignedInAsync("camille.martin"), "en-cours", Portal.Clock.GetUtcNow());

        Assert.Equal(("liste", "en-cours"), await camille.NextAsync());
        await camille.AssertSilentAsync();
        await erwan.AssertSilentAsync();
        await later.AssertSilentAsync();
    }

    [Fact]
    public async Task Get_PageMadeLongAgo_IsToldToAskAgain_WhateverHappened()
    {
        await using var stream = await OpenStream.OpenAsync(
            Portal, await Portal.SignedInAsync("erwan.morvan"), "en-cours", Portal.Clock.GetUtcNow() - TimeSpan.FromMinutes(5));

        Assert.Equal(("liste", "en-cours"), await stream.NextAsync());
        await stream.AssertSilentAsync();
    }

    [Fact]
    public async Task ManyChangesAtOnce_AreToldAsOne()
    {
        for (var i = 0; i < 30; i++)
            await Portal.PutAsync(await Portal.OpenAsync("camille.martin"), "resolue", Portal.Now.AddDays(-20));
        await using var stream = await OpenStream.OpenAsync(Portal, "camille.martin", "traites");

        Assert.InRange(await Portal.RunClockAsync(), 30, int.MaxValue);

        Assert.Equal(("liste", "traites"), await stream.NextAsync());
        await stream.AssertSilentAsync();
    }

    /// <summary>The server learns that a page is closed a moment after it is.</summary>
    private async Task AssertPlaceAsync(Visitor visitor)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var answer = await OpenStream.AskAsync(Portal, visitor, "traites");
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
            await Task.Delay(50, Cancel);
        }

        Assert.Fail("The place of a closed page was not given back.");
    }

    private Task<int> SetHeadAsync(int person, bool isHead) => Portal.InDatabaseAsync(db => db.Set<EstablishmentMembership>()
        .Where(membership => membership.PersonId == person)
        .ExecuteUpdateAsync(membership => membership.SetProperty(m => m.IsHead, isHead), Cancel));
}
