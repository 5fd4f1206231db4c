using System.Globalization;
using System.Text.RegularExpressions;

namespace Amigo.Portal.Kb.Reading;

/// <summary>
/// Takes the values of a map one by one, by type. What is wrong goes to the log and an empty value stands in, so that one reading
/// finds all the errors; a caller discards what it built when the log has grown.
/// </summary>
public sealed partial class StrictMap
{
    public const int MaximumCodeLength = 40;

    private readonly YamlMap map;
    private readonly ErrorLog log;
    private readonly string what;

    /// <param name="what">What the map describes, with its article ("la fiche"), for messages.</param>
    public StrictMap(YamlMap map, ErrorLog log, string what, params ReadOnlySpan<string> keys)
    {
        (this.map, this.log, this.what) = (map, log, what);
        foreach (var entry in map.Entries)
        {
            if (!keys.Contains(entry.Key.Value))
                log.Add(entry.Key, $"clé « {entry.Key.Value} » inconnue pour {what} ; clés possibles : {string.Join(", ", keys)}");
        }
    }

    public bool Has(string key) => Find(key) is not null;

    public YamlElement Place(string key) => Find(key) ?? map;

    public string Text(string key, int maximumLength)
    {
        switch (Find(key))
        {
            case null:
                Missing(key);
                return "";
            case YamlText { IsNull: false, Value.Length: > 0 } text:
                return Checked(key, text, maximumLength);
            case YamlText empty:
                log.Add(empty, $"« {key} » est vide");
                return "";
            case var other:
                WrongType(key, "un texte", other);
                return "";
        }
    }

    public string? OptionalText(string key, int maximumLength) => Has(key) ? Text(key, maximumLength) : null;

    /// <summary>A catalogue code: capitals, digits and hyphens.</summary>
    public string Code(string key)
    {
        var code = Text(key, MaximumCodeLength);
        if (code.Length > 0 && !CodePattern().IsMatch(code))
            log.Add(Place(key), $"code « {code} » mal formé : des majuscules sans accent, des chiffres et des tirets, {MaximumCodeLength} signes au plus");
        return code;
    }

    /// <summary>The code of a team: small letters, digits and hyphens.</summary>
    public string LowerCode(string key)
    {
        var code = Text(key, MaximumCodeLength);
        if (code.Length > 0 && !LowerCodePattern().IsMatch(code))
            log.Add(Place(key), $"code « {code} » mal formé : des minuscules sans accent, des chiffres et des tirets, {MaximumCodeLength} signes au plus");
        return code;
    }

    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices)
    {
        var text = Text(key, 100);
        if (choices.TryGetValue(text, out var value))
            return value;
        if (text.Length > 0)
            log.Add(Place(key), $"« {key} » vaut « {text} » ; valeurs possibles : {string.Join(", ", choices.Keys)}");
        return choices.Values.First();
    }

    /// <summary>A date as AAAA-MM-JJ.</summary>
    public DateOnly Date(string key)
    {
        var text = Text(key, 100);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (text.Length > 0)
            log.Add(Place(key), $"date « {text} » inconnue : écrivez AAAA-MM-JJ, par exemple 2026-09-01");
        return default;
    }

    /// <summary>The texts of a list; an absent optional list is empty.</summary>
    public IReadOnlyList<YamlText> Texts(string key, int maximumLength, bool required = false)
    {
        var texts = new List<YamlText>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in Items(key, required))
        {
            if (item is not YamlText { IsNull: false, Value.Length: > 0 } text)
                log.Add(item, $"« {key} » est une liste de textes, pas {(item is YamlText ? "une valeur vide" : item.Label)}");
            else if (!seen.Add(text.Value))
                log.Add(text, $"« {text.Value} » est deux fois dans « {key} »");
            else
                texts.Add(text with { Value = Checked(key, text, maximumLength) });
        }

        return texts;
    }

    /// <summary>The maps of a list that must have at least one.</summary>
    public IEnumerable<YamlMap> Maps(string key)
    {
        foreach (var item in Items(key, required: true))
        {
            if (item is YamlMap child)
                yield return child;
            else
                log.Add(item, $"« {key} » est une liste d’ensembles de clés, pas {item.Label}");
        }
    }

    private IReadOnlyList<YamlElement> Items(string key, bool required)
    {
        switch (Find(key))
        {
            case null:
                if (required)
                    Missing(key);
                return [];
            case YamlList list:
                if (required && list.Items.Count == 0)
                    log.Add(list, $"« {key} » est vide : il en faut au moins un");
                return list.Items;
            case YamlText { IsNull: true } empty:
                if (required)
                    log.Add(empty, $"« {key} » est vide : il en faut au moins un");
                return [];
            case var other:
                WrongType(key, "une liste", other);
                return [];
        }
    }

    private string Checked(string key, YamlText text, int maximumLength)
    {
        if (text.Value.Any(IsForbidden))
        {
            log.Add(text, $"« {key} » contient un signe invisible ou de commande : retapez ce texte");
            return "";
        }

        if (text.Value.Length > maximumLength)
            log.Add(text, $"« {key} » est trop long : {text.Value.Length} signes, {maximumLength} au plus");
        return text.Value;
    }

    /// <summary>Control signs break mails, logs and exports; bidirectional overrides make a label read as another.</summary>
    private static bool IsForbidden(char sign) =>
        char.IsControl(sign) || sign is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200B' or '\uFEFF';

    private YamlElement? Find(string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;

    private void Missing(string key) => log.Add(map, $"il manque la clé « {key} » {(what.StartsWith("le ", StringComparison.Ordinal) ? $"au {what[3..]}" : $"à {what}")}");

    private void WrongType(string key, string expected, YamlElement found) =>
        log.Add(found, $"« {key} » attend {expected}, pas {found.Label}");

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex LowerCodePattern();
}
