namespace Amigo.Portal.Kb.Articles;

public enum ArticleKind
{
    /// <summary>A knowledge sheet, <c>kb/fiches</c>.</summary>
    Sheet,

    /// <summary>A frequent question and its answer, <c>kb/faq</c>.</summary>
    Faq,
}
