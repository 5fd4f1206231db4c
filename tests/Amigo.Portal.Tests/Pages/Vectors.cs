using Xunit;

namespace Amigo.Portal.Tests.Pages;

/// <summary>What hostile visitors write where a text is expected.</summary>
public static class Vectors
{
    /// <summary>Each calls <c>alert(1)</c>, or would, on a page that shows it carelessly.</summary>
    public static TheoryData<string> Scripts { get; } =
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "\"><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>",
        "<img src=x onerror=alert(1)//",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        "<a href=\"javascript:alert(1)\">ici</a>",
        "<a href=\"java\tscript:alert(1)\">ici</a>",
        "<a href=\"&#106;avascript:alert(1)\">ici</a>",
        "<a href=\" javascript:alert(1)\">ici</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">ici</a>",
        "<a href=\"vbscript:alert(1)\">ici</a>",
        "<a href=\"https://example.org\" onclick=\"alert(1)\" style=\"position:fixed;inset:0\">ici</a>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=javascript:alert(1)></object>",
        "<embed src=javascript:alert(1)>",
        "<form action=javascript:alert(1)><button>ok</button></form>",
        "<form id=x></form><button form=x formaction=javascript:alert(1)>ok</button>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>",
        "<body onload=alert(1)>",
        "<base href=//evil.example/>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<style>@import '//evil.example/x.css';</style>",
        "<div style=\"background:url(javascript:alert(1))\">x</div>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<textarea></textarea><script>alert(1)</script>",
        "<!--><script>alert(1)</script-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<xss id=x onfocus=alert(1) tabindex=1>",
        "<p hx-get=/deconnexion hx-trigger=load>x</p>",
        "<p data-hx-post=/deconnexion hx-on:load=alert(1)>x</p>",
        "<video><source onerror=alert(1)></video>",
        "<marquee onstart=alert(1)>x</marquee>",
        "{{constructor.constructor('alert(1)')()}}",
        "@{ throw new Exception(); } @Model",
        "${7*7} #{7*7} <%= 7*7 %>",
        "</textarea></select></title><script>alert(1)</script>",
        "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
        "\u003cscript\u003ealert(1)\u003c/script\u003e",
    ];
}
