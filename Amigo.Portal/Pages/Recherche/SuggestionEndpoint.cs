using System.Text.Json.Serialization;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Amigo.Search;

namespace Amigo.Portal.Pages.Recherche;

/// <summary>What the search boxes propose while someone types. Never logged: half a word says nothing.</summary>
internal static class SuggestionEndpoint
{
    public const string Address = "~/recherche/suggestions";
    private const string Route = "/recherche/suggestions";
    private const int ShortestQuery = 2;
    private const int LongestQuery = 200;

    private static readonly (string Kind, string Label, int Take)[] Groups =
    [
        (KnowledgeBase.OfferKind, "Services", 5),
        (KnowledgeBase.SheetKind, "Fiches", 2),
        (KnowledgeBase.FaqKind, "Questions fréquentes", 2),
    ];

    public static void MapSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Route, (string? q, HttpContext context, KnowledgeBase knowledge, OfferAccess access, Viewer viewer) =>
            Results.Json(Find(q, context.Request.PathBase, knowledge, () => access.SearchScopes(viewer)), SuggestionJson.Default.SuggestionGroupArray));

    private static SuggestionGroup[] Find(string? text, string root, KnowledgeBase knowledge, Func<IReadOnlyList<string>> scopes)
    {
        var typed = Text.OneLine(text ?? "");
        if (typed.Length is < ShortestQuery or > LongestQuery)
            return [];
        // A space after a word says that it is finished.
        if (text!.EndsWith(' '))
            typed += ' ';
        var query = new SearchQuery { Text = typed, Scopes = scopes() };
        return [.. from @group in Groups
                   let hits = knowledge.Index.Search(query with { Kinds = [@group.Kind], Take = @group.Take }).Hits
                   where hits.Count > 0
                   select new SuggestionGroup(@group.Label, [.. hits.Select(hit => ToSuggestion(hit, root, knowledge)).OfType<Suggestion>()])];
    }

    private static Suggestion? ToSuggestion(SearchHit hit, string root, KnowledgeBase knowledge)
    {
        var title = MarkedLabel.Of(hit.Title);
        if (knowledge.Catalogue.FindSubcategory(hit.Id) is { } leaf)
            return new(title, MarkedLabel.Of(hit.Path[^1]), $"{root}/tickets/nouveau?sous-categorie={leaf.Code}");
        return knowledge.FindArticle(hit.Id) is { } article
            ? new(title, null, $"{root}/{(article.Kind == ArticleKind.Sheet ? "fiches" : "faq")}/{article.Slug}")
            : null;
    }
}

internal sealed record SuggestionGroup(string Label, IReadOnlyList<Suggestion> Items);

/// <param name="Detail">The service of a leaf.</param>
internal sealed record Suggestion(MarkedLabel Title, MarkedLabel? Detail, string Href);

/// <summary>A text, and where what was typed stands in it: start, length, start, length…</summary>
internal sealed record MarkedLabel(string Text, int[] Marks)
{
    public static MarkedLabel Of(MarkedText text) => new(text.Text, [.. text.Marks.SelectMany(mark => new[] { mark.Start, mark.Length })]);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SuggestionGroup[]))]
internal sealed partial class SuggestionJson : JsonSerializerContext;
