using Amigo.Search;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>One field of a request as both databases index it.</summary>
internal sealed class IndexedField
{
    /// <summary>Before a whole word, which only an unfinished one looks for: stems are too short to complete.</summary>
    public const string WholeWord = "=";

    private readonly List<FrenchWord> _words;

    public IndexedField(string text)
    {
        var words = FrenchAnalysis.Words(text);
        _words = [.. words];
        for (var i = 1; i < words.Count; i++)
        {
            if (Compound.IsHyphenated(text, words[i - 1], words[i]))
                _words.AddRange(FrenchAnalysis.Words(words[i - 1].Text + words[i].Text));
        }

        WholeWords = [.. _words.Where(word => word.Text != word.Stem).Select(word => word.Text).Distinct()];
    }

    /// <summary>In order, then the compounds written in one word.</summary>
    public IReadOnlyList<FrenchWord> Words => _words;

    /// <summary>Those that their stem does not hold already.</summary>
    public IReadOnlyList<string> WholeWords { get; }

    public string Stems => string.Join(' ', _words.Select(word => word.Stem));

    /// <summary>What PostgreSQL makes stems of.</summary>
    public string Bases => string.Join(' ', _words.Select(word => word.Base));
}
