using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Amigo.Portal.Tickets.Queues;

/// <summary>The query part of a queue's address: its parameters, and the one way to write the same list.</summary>
public static class QueueAddress
{
    public const string Tab = "onglet";
    public const string Words = "filtre";
    public const string Service = "service";
    public const string Establishment = "etablissement";
    public const string Priority = "priorite";
    public const string Status = "statut";
    public const string Agent = "agent";
    public const string Team = "equipe";
    public const string From = "du";
    public const string To = "au";
    public const int ValueLength = 200;

    /// <summary>Those that narrow the list.</summary>
    public static IReadOnlyList<string> Filters { get; } = [Words, Service, Establishment, Priority, Status, Agent, Team, From, To];

    private static readonly string[] Kept = [Tab, .. Filters, "tri", "sens", "taille"];

    /// <summary>Known parameters that say something, in one order, without the page in view. Empty when nothing is left.</summary>
    public static string Normalise(string? query)
    {
        var asked = QueryHelpers.ParseQuery(Text.WellFormed(query ?? ""));
        var kept = new QueryBuilder();
        foreach (var key in Kept)
        {
            var value = Text.Cut(Text.OneLine(asked.GetValueOrDefault(key).FirstOrDefault() ?? ""), ValueLength);
            if (value.Length > 0)
                kept.Add(key, value);
        }

        return kept.ToString();
    }
}
