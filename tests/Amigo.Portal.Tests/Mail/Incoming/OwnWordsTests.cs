using System.Text.RegularExpressions;
using Amigo.Portal.Mail.Incoming;
using Amigo.Portal.Tests.Hosting;
using AngleSharp.Html.Parser;
using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>
/// What is kept of real-shaped mails. Each case is a mail, <c>Cases/name.eml</c>, and the words that must be left of it, <c>name.txt</c>;
/// those named <c>.nouveau</c> answer nothing.
/// </summary>
public sealed partial class OwnWordsTests(IncomingMailFixture portal) : PortalTests(portal), IClassFixture<IncomingMailFixture>
{
    private static readonly string Folder = Path.Combine(
        Directory.GetParent(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules)!.FullName,
        "tests", "Amigo.Portal.Tests", "Mail", "Incoming", "Cases");

    public static TheoryData<string> Cases { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.eml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Receive_RealMail_KeepsItsOwnWords(string name)
    {
        Portal.MailOptions().MaximumPerHour = 1_000;
        var content = await File.ReadAllBytesAsync(Path.Combine(Folder, name + ".eml"), Cancel);
        var isNew = name.EndsWith(".nouveau", StringComparison.Ordinal);
        if (!isNew)
        {
            var address = await Portal.ReplyAddressAsync("camille.martin", await Portal.OpenAsync("camille.martin"));
            content = MailDelivery.WithHeader(content, $"Delivered-To: {address}");
        }

        var verdict = await Portal.ReceiveAsync(content);

        Assert.Equal((isNew ? IncomingOutcome.Opened : IncomingOutcome.Commented, null), (verdict.Outcome, verdict.Reason));
        var ticket = await Portal.TicketAsync(new(verdict.TicketNumber!.Value));
        var expected = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".txt"), Cancel);
        Assert.Equal(Lines(expected), Lines(Visible(isNew ? ticket.Detail.Body : ticket.Journal[^1].Body!)));
    }

    [Fact]
    public void Cases_AreEnough() => Assert.True(Cases.Count >= 40, $"{Cases.Count} cases");

    /// <summary>What a reader sees, line by line.</summary>
    private static string Visible(string html)
    {
        var broken = Breaks().Replace(html, "\n");
        return new HtmlParser().ParseDocument(broken).Body!.TextContent;
    }

    private static List<string> Lines(string text) => [.. text.Split('\n')
        .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0)];

    [GeneratedRegex("<br>|</?(p|div|li|ul|ol|blockquote)>")]
    private static partial Regex Breaks();
}
