namespace Amigo.Search;

/// <summary>The words that rules are looked up by. They are worth correcting to even when no document contains them.</summary>
internal static class SynonymWords
{
    public static void AddTo(LexiconBuilder lexicon, Synonyms synonyms, FrenchAnalyzer analyzer)
    {
        foreach (var text in synonyms.Groups.SelectMany(group => group.From))
        {
            if (analyzer.Tokenize(text) is [var word] && !StopWords.Contains(word.Text))
                lexicon.AddRuleWord(word.Text, text.Substring(word.Start, word.Length).ToLowerInvariant());
        }
    }
}
