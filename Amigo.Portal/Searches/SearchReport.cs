namespace Amigo.Portal.Searches;

/// <summary>What was searched over a period, without anyone's name.</summary>
public sealed record SearchReport
{
    public required int Searches { get; init; }

    public required int WithoutResult { get; init; }

    /// <summary>Something was found and nothing opened.</summary>
    public required int WithoutClick { get; init; }

    public required IReadOnlyList<WordsCount> Empty { get; init; }

    public required IReadOnlyList<WordsCount> Unopened { get; init; }

    public required IReadOnlyList<Reformulation> Reformulations { get; init; }

    public required IReadOnlyList<Choice> Choices { get; init; }
}

/// <param name="Results">At most, over these searches.</param>
public sealed record WordsCount(string Words, int Searches, int Results);

/// <param name="Opened">How often the second search led to a result.</param>
public sealed record Reformulation(string From, string To, int Searches, int Opened);

/// <param name="Id">Of the result, in the search index.</param>
/// <param name="MeanRank">Where it stood in its list, from 1.</param>
public sealed record Choice(string Words, string Id, int Searches, double MeanRank);
