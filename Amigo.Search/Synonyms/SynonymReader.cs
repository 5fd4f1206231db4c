namespace Amigo.Search;

/// <summary>Reads the lines of a synonym file, keeping what is right and telling what is not.</summary>
internal sealed class SynonymReader
{
    private const string KindStart = "[kind=";
    private static readonly FrenchAnalyzer Analyzer = new();
    private readonly List<SynonymGroup> groups = [];
    private readonly List<IReadOnlyList<string>> keptApart = [];
    private readonly List<PinnedAnswer> pinned = [];
    private readonly List<SynonymError> errors = [];
    private string line = "";
    private int number;

    public IReadOnlyList<SynonymGroup> Groups => groups;

    public IReadOnlyList<IReadOnlyList<string>> KeptApart => keptApart;

    public IReadOnlyList<PinnedAnswer> Pinned => pinned;

    public IReadOnlyList<SynonymError> Errors => errors;

    public void Read(string text, int lineNumber)
    {
        line = text;
        number = lineNumber;
        var start = line.Length - line.AsSpan().TrimStart().Length;
        if (start == line.Length || line[start] == '#')
            return;
        switch (line[start])
        {
            case '!':
                ReadKeptApart(start + 1);
                break;
            case '>':
                ReadPinned(start + 1);
                break;
            case '[':
                ReadScopedGroup(start);
                break;
            default:
                ReadGroup(start, kind: null);
                break;
        }
    }

    private void ReadKeptApart(int start)
    {
        if (Items(start, line.Length) is not { } words)
            return;
        var folded = words.Select(Analyzer.Tokenize).ToList();
        if (folded.Count < 2 || folded.Any(tokens => tokens.Count != 1))
            Error(start, "après « ! », écrire au moins deux mots simples séparés par des virgules.");
        else
            keptApart.Add([.. folded.Select(tokens => tokens[0].Text)]);
    }

    private void ReadPinned(int start)
    {
        var equals = line.IndexOf('=', start);
        if (equals < 0)
        {
            Error(line.Length, "il manque « = CODE » après la question épinglée.");
            return;
        }

        var code = line[(equals + 1)..].Trim();
        if (code.Length == 0)
            Error(line.Length, "il manque le code du document après « = ».");
        else if (Item(start, equals) is { } question)
            pinned.Add(new(question, code, number));
    }

    private void ReadScopedGroup(int start)
    {
        var end = line.IndexOf(']', start);
        if (end < 0 || !line.AsSpan(start).StartsWith(KindStart, StringComparison.Ordinal))
        {
            Error(start, "une ligne limitée à un genre commence par « [kind=offre] », « [kind=fiche] » ou « [kind=faq] ».");
            return;
        }

        var kind = line[(start + KindStart.Length)..end].Trim();
        if (kind.Length == 0)
            Error(start + KindStart.Length, "il manque le genre après « kind= ».");
        else
            ReadGroup(end + 1, kind);
    }

    private void ReadGroup(int start, string? kind)
    {
        var arrow = line.IndexOf("=>", start, StringComparison.Ordinal);
        if (arrow >= 0)
        {
            if (Items(start, arrow) is { } from && Items(arrow + 2, line.Length) is { } to)
                groups.Add(new(from, to, kind, number));
            return;
        }

        if (Items(start, line.Length) is not { } items)
            return;
        if (items.Count < 2)
            Error(line.Length, "un seul terme : il en faut deux séparés par une virgule, ou « => » et un second terme.");
        else
            groups.Add(new(items, items, kind, number));
    }

    private List<string>? Items(int start, int end)
    {
        var items = new List<string>();
        while (true)
        {
            var comma = line.IndexOf(',', start, end - start);
            if (Item(start, comma < 0 ? end : comma) is not { } item)
                return null;
            items.Add(item);
            if (comma < 0)
                return items;
            start = comma + 1;
        }
    }

    private string? Item(int start, int end)
    {
        var item = line[start..end].Trim();
        if (item.Length == 0)
            Error(start, "il manque un terme ici.");
        else if (Analyzer.Tokenize(item).All(token => StopWords.Contains(token.Text)))
            Error(start + line.AsSpan(start, end - start).IndexOf(item), $"« {item} » ne contient aucun mot qui se cherche.");
        else
            return item;
        return null;
    }

    private void Error(int index, string message) => errors.Add(new(number, index + 1, message));
}
