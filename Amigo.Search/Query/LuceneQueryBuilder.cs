using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Amigo.Search;

/// <summary>
/// Writes a query for Lucene: the OR of its words, each the best of its alternatives, each alternative the best of the fields where it
/// stands plus half of the others.
/// </summary>
internal sealed class LuceneQueryBuilder(Snapshot snapshot, ScopeView view)
{
    private const float OtherFields = .5f;
    private const int WordsBeforeMinimum = 3;
    private const double MinimumShare = .34;
    private const float HintBoost = 1.5f;

    /// <summary>The query, or <see langword="null"/> when no word can be found.</summary>
    /// <param name="read">What to look for.</param>
    /// <param name="requireShare">Whether a document must contain 34 % of the words from three on.</param>
    public LuceneQuery? Build(ReadQuery read, bool requireShare)
    {
        var words = read.Words.Select(ToQuery).Where(word => word is not null).ToList();
        if (words.Count == 0)
            return null;
        var all = new BooleanQuery();
        foreach (var word in words)
            all.Add(word, Occur.SHOULD);
        if (requireShare && words.Count >= WordsBeforeMinimum)
            all.MinimumNumberShouldMatch = (int)(MinimumShare * words.Count);
        return read.Hint is { } hint ? Prefer(all, hint) : all;
    }

    private BooleanQuery Prefer(LuceneQuery query, RequestType type) => new(disableCoord: true)
    {
        { query, Occur.MUST },
        { new ConstantScoreQuery(new DocumentSet(snapshot.Groups.OfType(type))) { Boost = HintBoost }, Occur.SHOULD },
    };

    private LuceneQuery? ToQuery(QueryWord word)
    {
        var alternatives = new DisjunctionMaxQuery(0);
        foreach (var alternative in word.Alternatives)
        {
            if (ToQuery(alternative) is { } query)
                alternatives.Add(query);
        }

        return Simplify(alternatives);
    }

    private LuceneQuery? ToQuery(Alternative alternative)
    {
        LuceneQuery? query;
        if (alternative.Stems is [var only])
        {
            query = ToQuery(only, alternative.Weight);
        }
        else
        {
            var all = new BooleanQuery(disableCoord: true);
            foreach (var stem in alternative.Stems)
            {
                if (ToQuery(stem, alternative.Weight) is not { } part)
                    return null;
                all.Add(part, Occur.MUST);
            }

            query = all;
        }

        return query is not null && alternative.Kind is { } kind
            ? new FilteredQuery(query, new DocumentSet(snapshot.Groups.OfKind(kind)))
            : query;
    }

    private LuceneQuery? ToQuery(int stem, float weight)
    {
        var fields = new DisjunctionMaxQuery(OtherFields);
        for (var field = 0; field < SearchFields.Count; field++)
        {
            var frequency = view.StemFrequency(stem, field);
            if (frequency > 0)
                fields.Add(snapshot.Lucene.Query(field, stem, weight * SearchFields.Weights[field] * view.Idf(frequency)));
        }

        return Simplify(fields);
    }

    private static LuceneQuery? Simplify(DisjunctionMaxQuery query) => query.Disjuncts.Count switch
    {
        0 => null,
        1 => query.Disjuncts[0],
        _ => query,
    };
}
