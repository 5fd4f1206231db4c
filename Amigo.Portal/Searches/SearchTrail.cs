using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amigo.Portal.People;
using Microsoft.AspNetCore.DataProtection;

namespace Amigo.Portal.Searches;

/// <summary>
/// Ties the requests of one visitor together, for an hour at most: the page of results with its next pages and filters, and a search with
/// the one that says it again. What ties them is the last search's random number, and only the visitor's cookie holds it.
/// </summary>
public sealed class SearchTrail(SearchLogQueue queue, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Cookie = "amigo-recherche";

    /// <summary>Further apart, two searches are two needs.</summary>
    private static readonly TimeSpan Reformulation = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector("Amigo.Searches");

    /// <summary>
    /// Logs a search, unless it is the last one seen from another side (next page, filter, return), and gives its number for the links of its
    /// results. Null when there is nothing to log.
    /// </summary>
    public long? Follow(HttpContext context, Viewer viewer, string text, int results, bool isFirstView)
    {
        var words = SearchWords.Of(text, viewer);
        if (words.Length == 0)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var last = Read(context, now);
        if (last is { } same && same.WordsHash == Hash(words))
            return same.Search;
        if (!isFirstView)
            return null;
        var search = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;
        queue.Add(new SearchLog
        {
            Id = search,
            Day = SearchMoment.Day(now),
            Hour = SearchMoment.Hour(now),
            Words = words,
            Results = results,
            ReformulationOf = last is { } before && now - before.At <= Reformulation ? before.Search : null,
        });
        Write(context, new(search, Hash(words), now));
        return search;
    }

    private Step? Read(HttpContext context, DateTime now)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 400 } cookie)
            return null;
        try
        {
            var parts = protector.Unprotect(cookie).Split('.');
            var step = new Step(
                long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], new(long.Parse(parts[2], CultureInfo.InvariantCulture), DateTimeKind.Utc));
            return now - step.At <= Life ? step : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private void Write(HttpContext context, Step step) => context.Response.Cookies.Append(
        Cookie,
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{step.Search}.{step.WordsHash}.{step.At.Ticks}")),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/recherche", IsEssential = true });

    private static string Hash(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8));

    private readonly record struct Step(long Search, string WordsHash, DateTime At);
}
