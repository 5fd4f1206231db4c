using System.Globalization;
using System.Text.Json;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Reading;

namespace Amigo.Portal.Relevance;

/// <summary>
/// Reads <c>kb/pertinence.json</c> strictly: JSON is read as the YAML that it also is, because that reader knows the place of every
/// value.
/// </summary>
public sealed class PortalQuestionsReader
{
    private const int MaximumTextLength = 300;
    private const int HighestGrade = 3;

    private readonly KnowledgeBase knowledge;
    private readonly ErrorLog log;

    private PortalQuestionsReader(KnowledgeBase knowledge, ErrorLog log)
    {
        this.knowledge = knowledge;
        this.log = log;
    }

    /// <summary>Null when the file is absent, which is not an error, or when it has errors.</summary>
    public static PortalQuestions? Read(string folder, KnowledgeBase knowledge, ICollection<KbError> errors)
    {
        if (!File.Exists(Path.Combine(folder, PortalQuestions.FileName)) || KbFile.Read(folder, PortalQuestions.FileName, errors) is not { } file)
            return null;
        var log = new ErrorLog(file.Name, errors);
        var questions = IsJson(file.Text, log) && StrictYaml.Parse(file.Text, log) is { } root
            ? new PortalQuestionsReader(knowledge, log).Read(root)
            : null;
        return log.Count == 0 ? questions : null;
    }

    private static bool IsJson(string text, ErrorLog log)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException exception)
        {
            log.Add((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, "JSON mal formé (virgule, guillemet ou accolade de trop ou manquante ?)");
            return false;
        }
    }

    private PortalQuestions Read(YamlMap root)
    {
        var map = new StrictMap(root, log, "le fichier", "moyenne", "questions");
        var mean = Number(map, "moyenne");
        if (mean is < 0 or > 100)
            log.Add(map.Place("moyenne"), "« moyenne » est un nombre de 0 à 100");
        List<PortalQuestion> questions = [.. map.Maps("questions").Select(ReadQuestion)];
        var first = new Dictionary<(string, string), PortalQuestion>();
        foreach (var question in questions)
        {
            if (!first.TryAdd((question.Text, question.Profile), question))
                log.Add(question.Place, $"la question « {question.Text} » est déjà posée ligne {first[(question.Text, question.Profile)].Place.Line}");
        }

        return new(mean, questions);
    }

    private PortalQuestion ReadQuestion(YamlMap entry)
    {
        var map = new StrictMap(entry, log, "la question", "texte", "profil", "attendus");
        return new(
            entry,
            map.Text("texte", MaximumTextLength),
            map.Choice("profil", ReaderProfile.Names.ToDictionary(name => name)),
            ReadExpected(map));
    }

    private Dictionary<string, int> ReadExpected(StrictMap map)
    {
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        if (map.Place("attendus") is not YamlMap { Entries.Count: > 0 } entries || !map.Has("attendus"))
        {
            log.Add(map.Place("attendus"), "« attendus » donne au moins un code du catalogue, « fiche:nom » ou « faq:nom », avec sa note de 1 à 3");
            return expected;
        }

        foreach (var (id, value) in entries.Entries)
        {
            if (!knowledge.SearchScopesOf(id.Value).Any())
                log.Add(id, $"« {id.Value} » n’est ni une sous-catégorie du catalogue, ni « fiche:nom », ni « faq:nom »");
            if (value is YamlText { Value: [>= '1' and <= (char)('0' + HighestGrade)] } grade)
                expected[id.Value] = grade.Value[0] - '0';
            else
                log.Add(value, $"la note de « {id.Value} » va de 1 (utile) à {HighestGrade} (exactement ce qu’il faut)");
        }

        return expected;
    }

    private double Number(StrictMap map, string key)
    {
        if (double.TryParse(map.Text(key, 20), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        if (map.Has(key))
            log.Add(map.Place(key), $"« {key} » est un nombre");
        return 0;
    }
}
