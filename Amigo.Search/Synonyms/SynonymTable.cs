namespace Amigo.Search;

/// <summary>Synonyms and verb forms in stems, ready to be matched against the words of a query.</summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<string, Entry[]> byFirstStem;
    private readonly List<(string[] Question, int Document)> pinned = [];
    private readonly List<SynonymError> dead = [];
    private readonly Dictionary<string, int> keptApart = new(StringComparer.Ordinal);

    public SynonymTable(Synonyms synonyms, Snapshot snapshot)
    {
        var groups = synonyms.Groups.Concat(VerbForms.Load().Groups)
            .Select(group => (Group: group, Entries: IsKnown(group.Kind, snapshot) ? Entries(group, snapshot).ToList() : []))
            .ToList();
        dead.AddRange(groups.Take(synonyms.Groups.Count).Where(pair => pair.Entries.Count == 0).Select(pair => WhyDead(pair.Group, snapshot)));
        byFirstStem = groups.SelectMany(pair => pair.Entries)
            .GroupBy(entry => entry.From[0])
            .ToDictionary(entries => entries.Key, entries => entries.OrderByDescending(entry => entry.From.Length).ToArray());
        foreach (var pin in synonyms.Pinned)
        {
            if (snapshot.Numbers.TryGetValue(pin.DocumentId, out var document))
                pinned.Add((Stems(pin.Question, snapshot), document));
            else
                dead.Add(new(pin.Line, 1, $"la réponse épinglée à « {pin.Question} » ne mène nulle part : le document « {pin.DocumentId} » n’existe pas."));
        }

        for (var group = 0; group < synonyms.KeptApart.Count; group++)
        {
            foreach (var word in synonyms.KeptApart[group])
                keptApart[word] = group;
        }
    }

    /// <summary>Lines that change no search: nothing that they lead to is in any document.</summary>
    public IReadOnlyList<SynonymError> Dead => dead;

    /// <summary>The places where <paramref name="stems"/> match a rule, longest first, each word at most once.</summary>
    public IEnumerable<SynonymMatch> Match(IReadOnlyList<string> stems, IReadOnlyList<string> kinds)
    {
        for (var start = 0; start < stems.Count;)
        {
            var length = 0;
            foreach (var entry in byFirstStem.GetValueOrDefault(stems[start], []))
            {
                if (entry.From.Length < length)
                    break;
                if (!entry.Matches(stems, start) || (entry.Kind is not null && kinds.Count > 0 && !kinds.Contains(entry.Kind)))
                    continue;
                length = entry.From.Length;
                yield return new(start, length, entry.To, entry.Kind);
            }

            start += Math.Max(1, length);
        }
    }

    /// <summary>Whether that word alone leads to something that the view sees.</summary>
    public bool Leads(string stem, ScopeView view, IReadOnlyList<string> kinds) =>
        byFirstStem.GetValueOrDefault(stem, []).Any(entry => entry.From.Length == 1
            && (entry.Kind is null || kinds.Count == 0 || kinds.Contains(entry.Kind))
            && entry.To.Any(to => to.All(target => view.StemFrequency(target) > 0)));

    /// <summary>Documents that an administrator pinned to that very question.</summary>
    public IEnumerable<int> Pinned(IEnumerable<string> stems) =>
        pinned.Count == 0 ? [] : pinned.Where(pin => pin.Question.SequenceEqual(stems)).Select(pin => pin.Document);

    /// <summary>Whether a rule forbids to take one of these folded words for the other.</summary>
    public bool AreKeptApart(string a, string b) =>
        keptApart.TryGetValue(a, out var group) && keptApart.TryGetValue(b, out var other) && group == other;

    private static bool IsKnown(string? kind, Snapshot snapshot) => kind is null || snapshot.Groups.HasKind(kind);

    private static SynonymError WhyDead(SynonymGroup group, Snapshot snapshot) => new(
        group.Line,
        1,
        !IsKnown(group.Kind, snapshot) ? $"cette ligne ne mène nulle part : aucun document n’est du genre « {group.Kind} »."
            : group.From.Concat(group.To).Select(item => string.Join(' ', Stems(item, snapshot))).Distinct().Count() == 1
            ? "cette ligne ne change rien : la recherche tient déjà ces mots pour les mêmes."
            : $"cette ligne ne mène nulle part : aucun document ne contient « {string.Join(" » ni « ", group.To)} ».");

    private static IEnumerable<Entry> Entries(SynonymGroup group, Snapshot snapshot)
    {
        var to = group.To.Select(item => Stems(item, snapshot)).ToList();
        foreach (var from in group.From.Select(item => Stems(item, snapshot)))
        {
            var others = to.Where(other => !other.SequenceEqual(from))
                .Select(other => other.Select(snapshot.Lexicon.Stem).ToArray())
                .Where(stems => stems.All(stem => stem >= 0 && stem < snapshot.Lexicon.DocumentStemCount))
                .ToArray();
            if (from.Length > 0 && others.Length > 0)
                yield return new(from, others, group.Kind);
        }
    }

    private static string[] Stems(string text, Snapshot snapshot) =>
        [.. snapshot.Analyzer.Tokenize(text).Where(word => !StopWords.Contains(word.Text)).Select(word => snapshot.Stemmer.Stem(word.Text))];

    private sealed record Entry(string[] From, int[][] To, string? Kind)
    {
        public bool Matches(IReadOnlyList<string> stems, int start)
        {
            if (start + From.Length > stems.Count)
                return false;
            for (var i = 0; i < From.Length; i++)
            {
                if (!From[i].Equals(stems[start + i], StringComparison.Ordinal))
                    return false;
            }

            return true;
        }
    }
}

/// <summary>A rule that applies to some words of a query.</summary>
/// <param name="Start">First word.</param>
/// <param name="Length">How many words.</param>
/// <param name="To">What else to look for: sequences of stem numbers, all in the lexicon.</param>
/// <param name="Kind">Only among documents of that kind; <see langword="null"/> for all.</param>
internal readonly record struct SynonymMatch(int Start, int Length, int[][] To, string? Kind);
