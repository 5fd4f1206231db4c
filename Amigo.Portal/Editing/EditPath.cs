using System.Text.RegularExpressions;
using Amigo.Portal.Kb.Articles;

namespace Amigo.Portal.Editing;

/// <summary>
/// A file that the portal may read and write: of a known kind, at its place in one of the two folders. Anything else has no such value, so
/// that no address or form leads out of them.
/// </summary>
public sealed partial record EditPath
{
    public const int MaximumLength = 120;

    private EditPath(EditFolder folder, string name) => (Folder, Name) = (folder, name);

    public EditFolder Folder { get; }

    /// <summary>From the folder, with slashes: <c>exemples/priorite.json</c>.</summary>
    public string Name { get; }

    public bool IsPicture => !IsText(Name);

    public bool IsArticle => ArticleKind is not null;

    public ArticleKind? ArticleKind => Folder == EditFolder.Knowledge && Name.EndsWith(".md", StringComparison.Ordinal)
        ? Directory switch { "fiches" => Kb.Articles.ArticleKind.Sheet, "faq" => Kb.Articles.ArticleKind.Faq, _ => null }
        : null;

    /// <summary>Empty at the top of the folder.</summary>
    public string Directory => Name.LastIndexOf('/') is var slash and > 0 ? Name[..slash] : "";

    public string Slug => System.IO.Path.GetFileNameWithoutExtension(Name);

    /// <summary>Null when it is not such a file.</summary>
    public static EditPath? Find(EditFolder folder, string? name) =>
        name is { Length: <= MaximumLength } && (folder == EditFolder.Rules ? RuleNames() : KnowledgeNames()).IsMatch(name) ? new(folder, name) : null;

    /// <inheritdoc cref="Find(EditFolder, string?)"/>
    public static EditPath? Find(string? folder, string? name) => EditFolderNames.Parse(folder) is { } known ? Find(known, name) : null;

    /// <summary>As people name it: <c>rules/exemples/priorite.json</c>.</summary>
    public override string ToString() => $"{Folder.Code()}/{Name}";

    private static bool IsText(string name) => System.IO.Path.GetExtension(name) is ".json" or ".yaml" or ".md" or ".txt";

    [GeneratedRegex(@"^(exemples/)?[a-z0-9]+([-_][a-z0-9]+)*\.json\z", RegexOptions.CultureInvariant)]
    private static partial Regex RuleNames();

    [GeneratedRegex(
        @"^(equipes\.yaml|equipes-metier\.yaml|synonymes\.txt|pertinence\.json|catalogue/[a-z0-9]+([-_][a-z0-9]+)*\.yaml"
        + @"|(fiches|faq|reponses)/[a-z0-9]+([-_][a-z0-9]+)*\.md|(fiches|faq)/[a-z0-9]+([-_][a-z0-9]+)*\.(png|jpg|jpeg|webp|gif))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex KnowledgeNames();
}
