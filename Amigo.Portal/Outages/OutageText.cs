using System.Net;
using System.Text.RegularExpressions;
using Amigo.Portal.Tickets;

namespace Amigo.Portal.Outages;

/// <summary>What an agent writes of an outage.</summary>
public sealed partial record OutageText(string? Title, RichText Body)
{
    /// <summary>What is wrong, by the name of the field; empty when it may be saved.</summary>
    public IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        var title = CleanTitle;
        if (title.Length == 0)
            errors.Add(new FieldError(nameof(Title), "Dites en quelques mots ce qui ne fonctionne pas."));
        else if (title.Length > Outage.TitleLength)
            errors.Add(new FieldError(nameof(Title), $"Ce titre est trop long : {Outage.TitleLength} caractères au plus."));
        if ((Body.Raw?.Length ?? 0) > Outage.BodyLength)
            errors.Add(new FieldError(nameof(Body), $"Ce texte est trop long : {Outage.BodyLength} signes au plus."));
        else if (RichText.IsBlank(Body.ToSafeHtml()))
            errors.Add(new FieldError(nameof(Body), "Expliquez ce que les personnes constatent et ce qu’elles peuvent faire en attendant."));
        return errors;
    }

    public string CleanTitle => Text.OneLine(Title ?? "");

    /// <summary>A saved text as a form shows it: plain paragraphs as they were typed, so that they read well without the editor too.</summary>
    public static (string Body, string? Format) ForForm(string html)
    {
        var plain = Paragraph().Replace(LineBreak().Replace(html, "\n"), "$2\n\n");
        return plain.Contains('<', StringComparison.Ordinal) ? (html, "html") : (WebUtility.HtmlDecode(plain).Trim(), null);
    }

    [GeneratedRegex("<(p|div)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<br ?/?>")]
    private static partial Regex LineBreak();
}
