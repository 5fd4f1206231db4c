using Amigo.Portal.Kb;

namespace Amigo.Portal.Editing;

/// <summary>What a file is for, as lists say it.</summary>
/// <param name="Code">In addresses.</param>
public sealed record FileKind(string Code, string Label)
{
    private static readonly FileKind Rule = new("regles", "Règles");
    private static readonly FileKind Example = new("exemples", "Exemples");
    private static readonly FileKind Catalogue = new("catalogue", "Catalogue et équipes");
    private static readonly FileKind Sheet = new("fiches", "Fiches");
    private static readonly FileKind Faq = new("faq", "FAQ");
    private static readonly FileKind Reply = new("reponses", "Réponses types");
    private static readonly FileKind Search = new("recherche", "Recherche");
    private static readonly FileKind Picture = new("images", "Images");

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["statuts.json"] = "Statuts",
        ["valeurs.json"] = "Impacts, urgences, priorités et codes de solution",
        ["priorite.json"] = "Matrice des priorités",
        ["transitions.json"] = "Qui peut faire quoi",
        ["fermeture-automatique.json"] = "Fermeture automatique",
        ["onglets.json"] = "Onglets des listes",
        ["visibilite.json"] = "Qui voit une demande",
        ["offres.json"] = "Qui voit une offre",
        ["premiere-equipe.json"] = "Première équipe",
        ["delais.json"] = "Délais promis",
        ["horaires.json"] = "Horaires des équipes",
        ["notifications.json"] = "Courriels",
        ["equipes.yaml"] = "Équipes de support",
        ["equipes-metier.yaml"] = "Équipes métier",
        ["synonymes.txt"] = "Synonymes et réponses épinglées",
        ["pertinence.json"] = "Questions de référence",
    };

    public static IReadOnlyList<FileKind> Of(EditFolder folder) =>
        folder == EditFolder.Rules ? [Rule, Example] : [Sheet, Faq, Catalogue, Reply, Search, Picture];

    public static FileKind Of(EditPath path) => path switch
    {
        { IsPicture: true } => Picture,
        { Folder: EditFolder.Rules, Directory: "" } => Rule,
        { Folder: EditFolder.Rules } => Example,
        { Directory: "fiches" } => Sheet,
        { Directory: "faq" } => Faq,
        { Directory: "reponses" } => Reply,
        { Directory: "catalogue" } => Catalogue,
        _ => path.Name.StartsWith("equipes", StringComparison.Ordinal) ? Catalogue : Search,
    };

    /// <summary>What the file is about; its name when nothing says it better.</summary>
    public static string TitleOf(EditPath path, KnowledgeBase knowledge)
    {
        if (Titles.TryGetValue(path.Folder == EditFolder.Rules ? path.Name.Split('/')[^1] : path.Name, out var title))
            return path.Directory == "exemples" ? $"Exemples : {char.ToLowerInvariant(title[0])}{title[1..]}" : title;
        return path switch
        {
            { ArticleKind: { } kind } => knowledge.FindArticle(Kb.Articles.Article.SearchIdOf(kind, path.Slug))?.Title ?? path.Slug,
            { Directory: "catalogue" } => $"Catalogue : {path.Slug}",
            _ => path.Name.Split('/')[^1],
        };
    }
}
