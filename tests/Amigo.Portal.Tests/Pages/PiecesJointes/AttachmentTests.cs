using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Pages.Tickets;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.PiecesJointes;

/// <summary>Files are what their content says, belong to who sent them, and are given back only as files.</summary>
public sealed class AttachmentTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];

    public static TheoryData<string, byte[], string> Refused { get; } = new()
    {
        { "page.html", "<html><script>alert(1)</script>"u8.ToArray(), "n’est pas accepté" },
        { "image.png", "<html><script>alert(1)</script>"u8.ToArray(), "n’est pas accepté" },
        { "image.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "n’est pas accepté" },
        { "page.txt", " \r\n\t<!doctype html><script>alert(1)</script>"u8.ToArray(), "n’est pas accepté" },
        { "bom.txt", [0xef, 0xbb, 0xbf, .. "<script>alert(1)</script>"u8], "n’est pas accepté" },
        { "macro.sh", "#!/bin/sh\nrm -rf /"u8.ToArray(), "n’est pas accepté" },
        { "programme.exe", [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0], "n’est pas accepté" },
        { "photo.jpg.exe", [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0], "n’est pas accepté" },
        { "vide.txt", [], "vide" },
        { "archive.zip", Zip("notes.txt"), "n’est pas accepté" },
        { "macros.docx", Zip("word/document.xml", "word/vbaProject.bin"), "macros" },
        { "abime.docx", [0x50, 0x4b, 3, 4, 1, 2, 3], "abîmé" },
        { "geante.png", HugePng(), "trop grande" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Post_ContentNotAllowed_IsRefusedWhateverItsName(string name, byte[] content, string message)
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var before = await CountAsync();

        var page = await UploadAsync(camille, name, content);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, JsonDocument.Parse(page.Body).RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Post_TooLarge_IsRefusedBesideTheField()
    {
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial()
            .Join(TicketForm.Files, "gros.txt", new byte[(10 * 1024 * 1024) + 1]);

        var page = await form.SubmitAsync(TicketForm.Submit);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("10 Mo", TicketForm.Of(page).ErrorOf(TicketForm.Files), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("capture.png", "capture.png")]
    [InlineData("../../etc/passwd", "passwd.png")]
    [InlineData("C:\\dossier\\capture.png", "capture.png")]
    [InlineData(".htaccess", "fichier.png")]
    [InlineData("web.config", "web.png")]
    [InlineData("a.php", "a.png")]
    [InlineData("a.jpg.exe", "a.jpg.png")]
    [InlineData("CON.png", "fichier.png")]
    [InlineData("a\u202egnp.exe", "agnp.png")]
    [InlineData("zero\u200bwidth.png", "zerowidth.png")]
    [InlineData("point.", "point.png")]
    [InlineData("cafe\u0301.png", "café.png")]
    [InlineData("<b>x</b>.png", "b_.png")]
    [InlineData("ligne\r\nX-Header: 1.png", null)]
    public async Task Post_OddName_IsShownAndSavedSafely(string name, string? expected)
    {
        var (reference, visitor) = await JoinAsync(name, Png);

        var link = (await visitor.OpenAsync($"/tickets/{reference}")).Find(".amigo-files a")!;
        var file = await visitor.GetAsync(link.GetAttribute("href")!);

        var shown = Page.Words(link);
        if (expected is not null)
            Assert.Equal(expected, shown);
        Assert.EndsWith(".png", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(shown, character => character is '<' or '>' or '/' or '\\' or '"' || char.IsControl(character));
        Assert.Equal("attachment", file.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.False(file.Response.Headers.Contains("X-Header"));
    }

    [Fact]
    public async Task Get_File_IsGivenAsAFileAndKeptInNoCache()
    {
        var (reference, visitor) = await JoinAsync("capture.png", Png);
        var link = (await visitor.OpenAsync($"/tickets/{reference}")).Find(".amigo-files a")!.GetAttribute("href")!;

        var file = await visitor.Client.GetAsync(link, Cancel);

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("image/png", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(file.Headers.CacheControl?.NoStore is true, $"Cache-Control: {file.Headers.CacheControl}");
        Assert.Equal(Png, await file.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("anne.riou", false)]
    [InlineData("paul.kerbrat", false)]
    [InlineData("admin", false)]
    [InlineData("yves.legoff", true)]
    [InlineData("nolwenn.tanguy", true)]
    public async Task Get_FileOfARequest_IsForThoseWhoSeeTheRequest(string login, bool sees)
    {
        var (reference, visitor) = await JoinAsync("capture.png", Png);
        var link = (await visitor.OpenAsync($"/tickets/{reference}")).Find(".amigo-files a")!.GetAttribute("href")!;

        var page = await (await Portal.SignedInAsync(login)).GetAsync(link);

        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, page.Status);
    }

    [Theory]
    [InlineData("anne.riou")]
    [InlineData("yves.legoff")]
    [InlineData("nolwenn.tanguy")]
    public async Task DraftOfAnother_IsNeitherSeenNorJoinedNorRemoved(string login)
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var draft = await DraftAsync(camille);
        var other = await Portal.SignedInAsync(login);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/pieces-jointes/" + draft)).Status);
        await other.PostAsync($"/pieces-jointes/{draft}?handler=Retirer", KeyValuePair.Create("__RequestVerificationToken", await TokenAsync(other)));
        Assert.Equal(HttpStatusCode.OK, (await camille.GetAsync("/pieces-jointes/" + draft)).Status);
    }

    [Fact]
    public async Task Post_ElevenFiles_IsRefusedAndSaysTheLimit()
    {
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("anne.riou"))).FillAsTutorial();
        for (var i = 0; i < 11; i++)
            form.Join(TicketForm.Files, $"{i}.png", Png);

        var page = await form.SubmitAsync(TicketForm.Submit);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("10 fichiers au plus", TicketForm.Of(page).ErrorOf(TicketForm.Files), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FortyOneDrafts_ReachesTheQuota()
    {
        var erwan = await Portal.SignedInAsync("erwan.morvan");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 41; i++)
            statuses.Add((await UploadAsync(erwan, "capture.png", Png)).Status);

        Assert.Equal(40, statuses.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.BadRequest, statuses[^1]);
    }

    [Fact]
    public async Task Post_WithoutToken_Is400()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var content = new MultipartFormDataContent { { new ByteArrayContent(Png), "fichier", "capture.png" } };

        Assert.Equal(HttpStatusCode.BadRequest, (await camille.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/pieces-jointes") { Content = content })).Status);
    }

    private async Task<(TicketReference, Visitor)> JoinAsync(string name, byte[] content)
    {
        var visitor = await Portal.SignedInAsync("camille.martin");
        var board = await (await TicketForm.OpenAsync(visitor)).FillAsTutorial().Join(TicketForm.Files, name, content).SubmitAsync(TicketForm.Submit);
        return (TicketReference.Parse(Assert.Single(board.All("tr.is-new th"))), visitor);
    }

    private static async Task<string> DraftAsync(Visitor visitor)
    {
        var answer = await UploadAsync(visitor, "capture.png", Png);
        answer.AssertStatus(HttpStatusCode.OK);
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("id").GetString()!;
    }

    private static async Task<Page> UploadAsync(Visitor visitor, string name, byte[] content)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(await TokenAsync(visitor)), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "fichier", name },
        };
        return await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/pieces-jointes") { Content = form });
    }

    private static async Task<string> TokenAsync(Visitor visitor) =>
        (await visitor.OpenAsync("/")).Form("form[method=post]").ByName("__RequestVerificationToken")!;

    private Task<int> CountAsync() => Portal.InDatabaseAsync(db => db.Attachments.CountAsync(Cancel));

    private static byte[] HugePng()
    {
        var huge = Png.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(16), 20_000);
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(20), 20_000);
        return huge;
    }

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("contenu"));
            }
        }

        return stream.ToArray();
    }
}
