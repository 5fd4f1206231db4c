using System.Reflection;
using System.Text.Json;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Rules;
using Amigo.Rules;

namespace Amigo.Portal.Editing;

/// <summary>What may be written in a file, as the check itself knows it: codes in force, names of facts, keys of the file's schema.</summary>
public sealed class CompletionWords(RuleStore rules, KnowledgeStore knowledge)
{
    private static readonly IReadOnlyList<CompletionWord> Facts =
        [new("now", "le moment présent"), .. FactsOf<TicketFacts>("ticket"), .. FactsOf<ViewerFacts>("viewer"), .. FactsOf<OfferFacts>("offer")];

    public IReadOnlyList<CompletionWord> For(EditPath path) =>
        [.. (path.Folder == EditFolder.Rules ? OfRules(path) : OfKnowledge(path)).DistinctBy(word => word.Word).OrderBy(word => word.Word, StringComparer.Ordinal)];

    private IEnumerable<CompletionWord> OfRules(EditPath path)
    {
        var set = rules.Current;
        return
        [
            .. Facts,
            .. set.Statuses.Select(status => new CompletionWord(status.Code, $"statut {status.Label}")),
            .. set.Transitions.DistinctBy(transition => transition.Code).Select(transition => new CompletionWord(transition.Code, $"transition {transition.Label}")),
            .. set.Impacts.Select(value => new CompletionWord(value.Code, $"impact {value.Label}")),
            .. set.Urgencies.Select(value => new CompletionWord(value.Code, $"urgence {value.Label}")),
            .. set.Priorities.Select(value => new CompletionWord(value.Code, $"priorité {value.Label}")),
            .. set.Solutions.Select(value => new CompletionWord(value.Code, $"solution {value.Label}")),
            .. set.Tabs.Select(tab => new CompletionWord(tab.Code, $"onglet {tab.Label}")),
            .. OfSchema(path),
            .. OfCatalogue(),
        ];
    }

    private IEnumerable<CompletionWord> OfKnowledge(EditPath path) =>
    [
        .. OfCatalogue(),
        .. KeysOf(path).Select(key => new CompletionWord(key, "mot de ces fichiers")),
    ];

    private static IEnumerable<string> KeysOf(EditPath path) => path.IsArticle
        ? ["titre", "resume", "mots-cles", "sous-categories", "public", "revision", "relecteur", "etat", "theme", "publie", "brouillon", .. AudienceExtensions.ByWord.Keys]
        : ["code", "nom", "description", "type", "mots-cles", "equipe", "sous-categories", "services", "familles", "groupes", "demande", "incident"];

    private IEnumerable<CompletionWord> OfCatalogue()
    {
        var catalogue = knowledge.Current.Catalogue;
        return
        [
            .. catalogue.Teams.Select(team => new CompletionWord(team.Code, $"équipe {team.Name}")),
            .. catalogue.Offers.Select(offer => new CompletionWord(offer.Code, offer.Name)),
            .. catalogue.Subcategories.Select(leaf => leaf.Service).Distinct().Select(service => new CompletionWord(service.Code, $"service {service.Name}")),
            .. catalogue.Subcategories.Select(leaf => new CompletionWord(leaf.Code, $"{leaf.Service.Name} › {leaf.Name}")),
        ];
    }

    private static IEnumerable<CompletionWord> FactsOf<T>(string parameter) => typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != "EqualityContract")
        .Select(property => new CompletionWord($"{parameter}.{property.Name}", NameOf(property.PropertyType)));

    private static string NameOf(Type type) => type switch
    {
        _ when type == typeof(string) => "un texte",
        _ when type == typeof(bool) => "oui ou non",
        _ when type == typeof(DateTime) => "une date",
        _ when type == typeof(DateTime?) => "une date, ou rien",
        _ when type == typeof(int) => "un nombre",
        _ when type == typeof(int?) => "un nombre, ou rien",
        _ => "une liste de textes",
    };

    /// <summary>Keys and fixed values of the file's schema.</summary>
    private static IEnumerable<CompletionWord> OfSchema(EditPath path)
    {
        var name = path.Directory.Length == 0 ? path.Slug : path.Directory;
        if (!RuleSchemas.All.TryGetValue($"{name}.json", out var text))
            return [];
        using var schema = JsonDocument.Parse(text);
        return [.. WordsOf(schema.RootElement)];
    }

    private static IEnumerable<CompletionWord> WordsOf(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(WordsOf);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return element.EnumerateObject().SelectMany(member => (member.Name, member.Value.ValueKind) switch
        {
            ("properties", JsonValueKind.Object) => member.Value.EnumerateObject()
                .SelectMany(key => WordsOf(key.Value).Prepend(new CompletionWord(key.Name, DescriptionOf(key.Value)))),
            ("enum", JsonValueKind.Array) => member.Value.EnumerateArray()
                .Where(value => value.ValueKind == JsonValueKind.String).Select(value => new CompletionWord(value.GetString()!, "valeur possible")),
            _ => WordsOf(member.Value),
        });
    }

    private static string DescriptionOf(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("description", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : "clé";
}
