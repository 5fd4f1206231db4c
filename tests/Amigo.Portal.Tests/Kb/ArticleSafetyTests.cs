using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Reading;
using AngleSharp.Html.Parser;
using Xunit;

namespace Amigo.Portal.Tests.Kb;

/// <summary>Whatever an article contains, what it becomes holds no script and leads nowhere but here or to https.</summary>
public sealed class ArticleSafetyTests
{
    private static readonly string[] AllowedTags =
    [
        "html", "head", "body", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "br", "hr", "a",
        "table", "thead", "tbody", "tr", "th", "td", "div",
    ];

    public static TheoryData<string> Vectors =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<math><mtext></table></mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"data:text/html,<script>alert(1)</script>\">",
        "<embed src=\"javascript:alert(1)\">",
        "<form action=\"https://x.test\"><input name=p><button formaction=\"javascript:alert(1)\">",
        "<meta http-equiv=refresh content=\"0;url=https://x.test\">",
        "<base href=\"https://x.test/\">",
        "<link rel=stylesheet href=\"https://x.test/x.css\">",
        "<style>@import 'https://x.test/x.css';</style>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"https://x.test\" onclick=\"alert(1)\">x</a>",
        "<details open ontoggle=alert(1)>",
        "<video><source onerror=alert(1)>",
        "<body onload=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<!--><script>alert(1)</script-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](  javascript:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](\u0001javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](vbscript:msgbox(1))",
        "[x](file:///etc/passwd)",
        "[x](//x.test)",
        "[x](/\\x.test)",
        "[x](\\\\x.test)",
        "[x](https:x.test)",
        "[x](https://ok.test\" onmouseover=\"alert(1))",
        "[x](https://ok.test 'a\" onmouseover=\"alert(1)')",
        "[x][r]\n\n[r]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "![x](javascript:alert(1))",
        "![x](x\" onerror=\"alert(1))",
        "![x](https://x.test/pixel.png)",
        "## <img src=x onerror=alert(1)>",
        "## x\" onmouseover=\"alert(1)",
        "## [x](javascript:alert(1))",
        "`<script>alert(1)</script>`",
        "```html\" onload=\"alert(1)\n<script>alert(1)</script>\n```",
        "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
        "**<script>alert(1)</script>**",
        "> <script>alert(1)</script>",
        "{{constructor.constructor('alert(1)')()}} @(1+1) ${7*7} <%= 7*7 %>",
        "x{onclick=alert(1)}",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Render_Vector_BecomesTextOrNothing(string vector)
    {
        var errors = new List<KbError>();

        var rendered = ArticleRenderer.Render($"Avant.\n\n{vector}\n\nAprès.", new ErrorLog("x.md", errors), 0, "s-");

        AssertHarmless(rendered!.Html);
    }

    /// <summary>Should the renderer let something through one day, the sanitiser alone must stop it.</summary>
    [Theory]
    [MemberData(nameof(Vectors))]
    public void Sanitize_Vector_KeepsNothingThatRuns(string vector) => AssertHarmless(ArticleSanitizer.Sanitize($"<p>{vector}</p>"));

    [Theory]
    [MemberData(nameof(Vectors))]
    public void FrontMatter_Vector_StaysPlainText(string vector)
    {
        var errors = new List<KbError>();
        var title = vector.Replace("\n", " ", StringComparison.Ordinal);
        var quoted = title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\u0001", "\\u0001", StringComparison.Ordinal);
        var text = $"---\ntitre: \"{quoted}\"\nresume: x\npublic: [tous]\nrevision: 2026-01-01\netat: publie\n---\n\nx\n";

        var sheet = new ArticleReader(ArticleReaderTests.Catalogue, [new("kb/fiches/x.md", text)], [], errors).ReadSheets().SingleOrDefault();

        // Control signs are refused; anything else is kept as it was typed, for Razor to encode.
        if (title.Any(char.IsControl))
            Assert.Null(sheet);
        else
            Assert.Equal(title, sheet?.Title);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*")]
    [InlineData("_a")]
    [InlineData("`")]
    [InlineData("[a](")]
    [InlineData("<")]
    [InlineData("|")]
    [InlineData("1. ")]
    public void ReadSheets_EndlessNesting_IsAnErrorOrTextInBoundedTime(string opening)
    {
        var errors = new List<KbError>();
        var text = "---\ntitre: T\nresume: R\npublic: [tous]\nrevision: 2026-01-01\netat: publie\n---\n\n"
            + string.Concat(Enumerable.Repeat(opening, 10_000)) + "x\n";
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var sheet = new ArticleReader(ArticleReaderTests.Catalogue, [new("kb/fiches/x.md", text)], [], errors).ReadSheets().SingleOrDefault();

        Assert.True(sheet is not null || errors.Count > 0);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{opening} took {clock.Elapsed}");
    }

    private static void AssertHarmless(string html)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).All)
        {
            Assert.Contains(element.LocalName, AllowedTags);
            foreach (var attribute in element.Attributes)
            {
                Assert.Contains(attribute.Name, (string[])["href", "id", "rel", "scope", "start", "class", "role", "aria-label", "tabindex"]);
                if (attribute.Name == "href")
                    Assert.True(ArticleUrl.IsAllowed(attribute.Value), attribute.Value);
                if (attribute.Name == "class")
                    Assert.Contains(attribute.Value, (string[])["table", "table-responsive"]);
            }
        }
    }
}
