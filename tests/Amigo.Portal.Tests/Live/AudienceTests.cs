using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Xunit;

namespace Amigo.Portal.Tests.Live;

/// <summary>Who is told of which change, and on which page. Whoever may not see the request hears nothing, not even that something happened.</summary>
public abstract class AudienceTests(PortalFixture portal) : PortalTests(portal)
{
    /// <summary>The request's own page, whatever its reference.</summary>
    private const string ItsPage = "demande";

    /// <summary>A request of Camille for Anne, read by team Messagerie: who stands before which page, and is told.</summary>
    public static TheoryData<string, bool, string> Cases => new()
    {
        { Changes.Opening, true, "camille.martin en-cours, anne.riou en-cours, yves.legoff en-cours, nolwenn.tanguy agent, perrine.chauvin agent" },
        { Changes.Opening, false, "camille.martin en-cours, anne.riou en-cours, nolwenn.tanguy agent, perrine.chauvin agent" },
        { Changes.Comment, true, "camille.martin en-cours, anne.riou en-cours, yves.legoff en-cours, nolwenn.tanguy agent, perrine.chauvin agent, camille.martin demande, anne.riou demande, yves.legoff demande, nolwenn.tanguy demande" },
        { Changes.Comment, false, "camille.martin en-cours, anne.riou en-cours, nolwenn.tanguy agent, perrine.chauvin agent, camille.martin demande, anne.riou demande, nolwenn.tanguy demande" },
        { Changes.Note, true, "nolwenn.tanguy agent, perrine.chauvin agent, nolwenn.tanguy demande" },
        { Changes.Transfer, true, "camille.martin en-cours, anne.riou en-cours, yves.legoff en-cours, nolwenn.tanguy agent, perrine.chauvin agent, paul.kerbrat agent, camille.martin demande, anne.riou demande, yves.legoff demande, nolwenn.tanguy demande" },
        { Changes.Resolve, false, "camille.martin en-cours, camille.martin traites, anne.riou en-cours, anne.riou traites, nolwenn.tanguy agent, perrine.chauvin agent, camille.martin demande, anne.riou demande, nolwenn.tanguy demande" },
        { Changes.Resolve, true, "camille.martin en-cours, camille.martin traites, anne.riou en-cours, anne.riou traites, yves.legoff en-cours, yves.legoff traites, nolwenn.tanguy agent, perrine.chauvin agent, camille.martin demande, anne.riou demande, yves.legoff demande, nolwenn.tanguy demande" },
    };

    private static readonly string[] Lists =
    [
        "camille.martin en-cours", "camille.martin traites", "anne.riou en-cours", "anne.riou traites", "yves.legoff en-cours",
        "yves.legoff traites", "erwan.morvan en-cours", "nolwenn.tanguy en-cours", "nolwenn.tanguy agent", "perrine.chauvin agent",
        "paul.kerbrat agent", "admin agent", "admin en-cours",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Change_TellsThoseWhoSeeTheRequest_AndNobodyElse(string change, bool isShared, string told)
    {
        var reference = change == Changes.Opening ? (TicketReference?)null : await OpenAsync(isShared);
        var pages = Lists.ToList();
        if (reference is not null)
            pages.AddRange(isShared ? ["camille.martin demande", "anne.riou demande", "yves.legoff demande", "nolwenn.tanguy demande"] : ["camille.martin demande", "anne.riou demande", "nolwenn.tanguy demande"]);
        var streams = new Dictionary<string, OpenStream>();
        foreach (var page in pages)
            streams[page] = await OpenAsync(page, reference);

        if (reference is { } existing)
            await Portal.MakeAsync(change == Changes.Comment ? "camille.martin" : "nolwenn.tanguy", existing, change, change == Changes.Transfer ? "reseau" : null);
        else
            await OpenAsync(isShared);

        var expected = told.Split(", ").ToHashSet();
        Assert.Subset(pages.ToHashSet(), expected);
        // All pages are told in one go: once one has been, the others have too before their hearts beat twice.
        var first = expected.First();
        var heard = new HashSet<string> { first };
        AssertTold(first, await streams[first].NextAsync(), reference);
        foreach (var (page, stream) in streams)
        {
            var events = await stream.ReadUntilSilentAsync();
            await stream.DisposeAsync();
            Assert.All(events, happened => AssertTold(page, happened, reference));
            Assert.InRange(events.Count, 0, 1);
            if (events.Count > 0)
                Assert.True(heard.Add(page), $"{page} is told twice");
        }

        Assert.Equal(expected.Order(), heard.Order());
    }

    [Fact]
    public async Task Change_OnceTransferred_TellsTheNewTeamOnly()
    {
        var reference = await OpenAsync(isShared: false);
        await Portal.MakeAsync("nolwenn.tanguy", reference, Changes.Transfer, "reseau");
        await using var left = await OpenAsync("nolwenn.tanguy agent", null);
        await using var has = await OpenAsync("paul.kerbrat agent", null);

        await Portal.MakeAsync("camille.martin", reference, Changes.Comment);

        Assert.Equal("liste", (await has.NextAsync()).Kind);
        await left.AssertSilentAsync();
    }

    [Fact]
    public async Task ClosingByTheClock_IsToldToo()
    {
        var reference = await OpenAsync(isShared: false);
        await Portal.PutAsync(reference, "resolue", Portal.Now.AddDays(-20));
        await using var camille = await OpenAsync("camille.martin traites", null);
        await using var other = await OpenAsync("erwan.morvan traites", null);

        await Portal.RunClockAsync();

        Assert.Equal(("liste", "traites"), await camille.NextAsync());
        await other.AssertSilentAsync();
    }

    private static void AssertTold(string page, (string Kind, string Topic) happened, TicketReference? reference) =>
        Assert.Equal(page.EndsWith(ItsPage, StringComparison.Ordinal) ? ("ticket", reference.ToString()) : ("liste", page.Split(' ')[1]), happened);

    private async Task<TicketReference> OpenAsync(bool isShared)
    {
        var anne = await Portal.PersonIdAsync("anne.riou");
        return await Portal.OpenAsync("camille.martin", request => request with
        {
            BeneficiaryId = anne,
            Visibility = isShared ? OpenTicket.SharedVisibility : OpenTicket.PrivateVisibility,
        });
    }

    private Task<OpenStream> OpenAsync(string page, TicketReference? reference)
    {
        var (login, view) = (page.Split(' ')[0], page.Split(' ')[1]);
        return OpenStream.OpenAsync(Portal, login, view == ItsPage ? reference.ToString()! : view);
    }
}
