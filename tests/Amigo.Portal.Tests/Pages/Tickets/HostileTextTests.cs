using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>Whatever people write stays text, on every page that shows it.</summary>
public sealed class HostileTextTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    public static TheoryData<string> Scripts => Vectors.Scripts;

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Post_Script_InEveryField_StaysText(string vector)
    {
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial()
            .Fill(TicketForm.Subject, vector)
            .Fill(TicketForm.Detail, vector)
            .SetByName("Input.DetailFormat", "html")
            .Fill(TicketForm.Availability, vector)
            .Join(TicketForm.Files, vector + ".txt", "du texte"u8.ToArray());

        var board = await form.SubmitAsync(TicketForm.Submit);
        if (board.Status == HttpStatusCode.BadRequest)
        {
            // What holds nothing but danger leaves an empty detail, which is refused: the form shown again must be as safe.
            board.AssertHarmless();
            board = await TicketForm.Of(board).Fill(TicketForm.Detail, "x " + vector).SubmitAsync(TicketForm.Submit);
        }

        board.AssertStatus(HttpStatusCode.OK);
        board.AssertHarmless();
        Assert.Contains(Text.OneLine(vector), board.All("tr.is-new td")[0], StringComparison.Ordinal);
        var ticket = await board.FollowAsync(Assert.Single(board.All("tr.is-new th a")));
        ticket.AssertHarmless();
        Assert.Equal(Text.OneLine(vector), ticket.Heading);
        (await ticket.Visitor.OpenAsync("/tickets/en-cours?filtre=" + Uri.EscapeDataString(vector))).AssertHarmless();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Post_Script_AsACommentInHtml_StaysText(string vector)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{reference}");

        var after = await page.Form("input[value='commenter']")
            .SetByName("Input.Body", "<p>Bonjour</p>" + vector)
            .SetByName("Input.BodyFormat", "html")
            .SubmitAsync();

        after.AssertStatus(HttpStatusCode.OK);
        after.AssertHarmless();
        Assert.Contains("Bonjour", after.Text, StringComparison.Ordinal);
        (await (await Portal.SignedInAsync("yves.legoff")).OpenAsync($"/tickets/{reference}")).AssertHarmless();
    }

    [Fact]
    public async Task Post_HtmlWithoutJavaScript_IsShownAsItWasTyped()
    {
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial()
            .Fill(TicketForm.Detail, "Le <b>message</b> dit : 1 < 2 && 3 > 2\nFin");

        var board = await form.SubmitAsync(TicketForm.Submit);
        var ticket = await board.FollowAsync(Assert.Single(board.All("tr.is-new th a")));

        Assert.Contains("Le <b>message</b> dit : 1 < 2 && 3 > 2", ticket.All(".amigo-rich")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Objet\r\nBcc: tous@amigo.example", "Objet Bcc: tous@amigo.example")]
    [InlineData("Objet\u0000\u001b[31m rouge", "Objet[31m rouge")]
    [InlineData("  Objet\t\u00a0 large  ", "Objet large")]
    [InlineData("cafe\u0301", "café")]
    public async Task Open_SubjectWithControlCharacters_IsOneCleanLine(string subject, string expected)
    {
        var reference = await Portal.OpenAsync("camille.martin", request => request with { Subject = subject });

        Assert.Equal(expected, (await Portal.TicketAsync(reference)).Subject);
    }

    [Fact]
    public async Task Open_RichTextOfTheEditor_KeepsItsShape()
    {
        const string html = "<div>Bonjour,<br><strong>gras</strong> et <em>italique</em></div><ul><li>un</li></ul><a href=\"https://example.org\">lien</a>";

        var reference = await Portal.OpenAsync("camille.martin", request => request with { Detail = new RichText(html, IsHtml: true) });

        var body = (await Portal.TicketAsync(reference)).Detail.Body;
        Assert.Contains("<strong>gras</strong> et <em>italique</em>", body, StringComparison.Ordinal);
        Assert.Contains("<ul><li>un</li></ul>", body, StringComparison.Ordinal);
        Assert.Contains("rel=\"noopener noreferrer nofollow\"", body, StringComparison.Ordinal);
    }
}
