using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>An answer of the portal, as its reader sees it.</summary>
public sealed class Page
{
    private Page(Visitor visitor, HttpResponseMessage response, string body)
    {
        Visitor = visitor;
        Response = response;
        Body = body;
        Document = new HtmlParser().ParseDocument(body);
    }

    public Visitor Visitor { get; }

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where redirects led, path and query.</summary>
    public string Address => Response.RequestMessage!.RequestUri!.PathAndQuery;

    public string Path => Response.RequestMessage!.RequestUri!.AbsolutePath;

    public string Body { get; }

    public IHtmlDocument Document { get; }

    public string Heading => Document.QuerySelector("h1") is { } heading ? Words(heading) : "";

    /// <summary>What the main part says, white space made single.</summary>
    public string Text => Document.QuerySelector("main") is { } main ? Words(main) : Words(Document.Body!);

    public static async Task<Page> ReadAsync(Visitor visitor, HttpResponseMessage response) =>
        new(visitor, response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static string Words(INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IElement? Find(string selector) => Document.QuerySelector(selector);

    /// <summary>The words of every element that the selector finds.</summary>
    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(Words)];

    /// <summary>Where all its links lead.</summary>
    public IEnumerable<string> Links() => Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!);

    public IElement Link(string text) =>
        Document.QuerySelectorAll("a[href]").FirstOrDefault(link => Words(link) == text) ?? throw Missing($"a link « {text} »");

    public Task<Page> FollowAsync(string linkText) => Visitor.GetAsync(Link(linkText).GetAttribute("href")!);

    /// <summary>The form that the selector finds, or that holds the element it finds.</summary>
    public FilledForm Form(string selector) => Find(selector)?.Closest("form") is IHtmlFormElement form
        ? new FilledForm(this, form)
        : throw Missing($"a form at {selector}");

    /// <summary>The form whose submit button says this.</summary>
    public FilledForm FormWithButton(string text) =>
        Document.QuerySelectorAll("form button").FirstOrDefault(button => Words(button) == text)?.Closest("form") is IHtmlFormElement form
            ? new FilledForm(this, form)
            : throw Missing($"a form with the button « {text} »");

    /// <summary>The form whose fields carry these labels.</summary>
    public FilledForm FormWithLabel(string label) =>
        Document.QuerySelectorAll("form label, form legend").FirstOrDefault(found => FilledForm.LabelText(found) == label)
            ?.Closest("form") is IHtmlFormElement form
            ? new FilledForm(this, form)
            : throw Missing($"a form with the field « {label} »");

    public void AssertStatus(HttpStatusCode expected) =>
        Assert.True(Status == expected, $"{Response.RequestMessage!.Method} {Address}: {(int)Status} instead of {(int)expected}. {Text}");

    public Exception Missing(string what) =>
        new InvalidOperationException($"{Address} ({(int)Status}) has not {what}. It says: {Text}");
}
