using Microsoft.AspNetCore.Http.Extensions;

namespace Amigo.Portal.TagHelpers;

/// <summary>Links to the page in view with some query parameters changed and the others kept.</summary>
internal static class QueryLinks
{
    /// <summary>A null value removes its parameter.</summary>
    public static string With(HttpRequest request, params (string Key, string? Value)[] changes)
    {
        var kept = request.Query.Where(pair => changes.All(change => change.Key != pair.Key));
        var query = new QueryBuilder(kept);
        foreach (var (key, value) in changes)
        {
            if (value is not null)
                query.Add(key, value);
        }
        return $"{request.PathBase}{request.Path}{query.ToQueryString()}";
    }

    /// <summary>The other parameters, to be carried by a GET form as hidden inputs.</summary>
    public static IEnumerable<(string Key, string Value)> Except(HttpRequest request, params string[] keys) =>
        from pair in request.Query
        where !keys.Contains(pair.Key)
        from value in pair.Value
        where value is not null
        select (pair.Key, value);
}
