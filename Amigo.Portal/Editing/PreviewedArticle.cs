using Amigo.Portal.Kb.Reading;
using Microsoft.AspNetCore.Html;

namespace Amigo.Portal.Editing;

/// <summary>An article that is being written, as its readers would see it.</summary>
/// <param name="Content">Sanitised; null when there is nothing to render.</param>
/// <param name="Problems">What rendering says; the whole check says more.</param>
public sealed record PreviewedArticle(string Title, string Summary, IHtmlContent? Content, IReadOnlyList<KbError> Problems);
