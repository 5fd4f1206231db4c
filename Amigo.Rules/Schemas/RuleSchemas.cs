using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amigo.Rules.Examples;
using Amigo.Rules.Loading;
using Amigo.Rules.Schemas;

namespace Amigo.Rules;

/// <summary>
/// JSON schemas of the rule files, for editors to complete and check while people type. They are what the readers of the files ask for: nothing
/// describes a file twice.
/// </summary>
/// <remarks>Thread-safe. Made once, on demand.</remarks>
public static class RuleSchemas
{
    /// <summary>The folder of the schemas, inside that of the rules.</summary>
    public const string Folder = "schema";

    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // French text and quotes of conditions stay readable; nothing of this is ever in a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Made = new(Make);

    /// <summary>The text of each schema by its file's name, <c>statuts.json</c>.</summary>
    public static IReadOnlyDictionary<string, string> All => Made.Value;

    /// <summary>Writes the schemas of a directory of rules that are not there or are old.</summary>
    /// <param name="directory">The directory of the rules.</param>
    /// <returns>The names of the files written.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static IReadOnlyList<string> Write(string directory)
    {
        var old = Outdated(directory);
        if (old.Count > 0)
            Directory.CreateDirectory(Path.Combine(directory, Folder));
        foreach (var file in old)
            File.WriteAllText(Path.Combine(directory, Folder, file), All[file]);
        return old;
    }

    /// <summary>A warning when a directory has schemas that are not those of this program. A directory without any has no warning.</summary>
    /// <param name="directory">The directory of the rules.</param>
    public static IReadOnlyList<RuleError> Check(string directory) =>
        Directory.Exists(Path.Combine(directory, Folder)) && Outdated(directory) is [var first, ..] old
            ? [new RuleError($"{Folder}/{first}", 1, 1, Message(old))]
            : [];

    private static string Message(List<string> old) =>
        $"Ce schéma n'est pas celui du programme{(old.Count > 1 ? $", ni {old.Count - 1} autre{(old.Count > 2 ? "s" : "")}" : "")} : l'éditeur complète mal. Récrivez-les avec « schema ».";

    private static List<string> Outdated(string directory) =>
        [.. All.Where(pair => ReadOrNull(Path.Combine(directory, Folder, pair.Key)) != pair.Value).Select(pair => pair.Key)];

    /// <summary>Line ends are those of whoever checked the files out.</summary>
    private static string? ReadOrNull(string path)
    {
        try
        {
            return File.ReadAllText(path).ReplaceLineEndings("\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Make()
    {
        var texts = SchemaTexts.Load();
        return RuleFiles.All.Append($"{ExampleFolder.Name}.json").ToDictionary(file => file, file => Text(file, texts));
    }

    private static string Text(string file, SchemaTexts texts)
    {
        var schema = new ObjectSchema();
        Describe(file, ObjectReader.Describing(file, schema));
        var name = Path.GetFileNameWithoutExtension(file);
        Annotate(schema.Json, name, texts);
        var root = new JsonObject { ["$schema"] = Dialect, ["title"] = texts.Title(name) };
        foreach (var (key, value) in schema.Json.ToList())
        {
            schema.Json.Remove(key);
            root[key] = value;
        }

        return root.ToJsonString(Format) + "\n";
    }

    /// <summary>The readers of a load, on an empty file.</summary>
    private static void Describe(string file, ObjectReader root)
    {
        var context = new LoadContext(new ErrorList(), "");
        var simple = new SimpleFiles(context, []);
        var transitions = new TransitionFiles(context);
        switch (file)
        {
            case RuleFiles.Statuses: StatusFile.Read(root); break;
            case RuleFiles.Values: ValueFile.Read(root); break;
            case RuleFiles.Priority: simple.Priority(root); break;
            case RuleFiles.Transitions: transitions.Read(root, null); break;
            case RuleFiles.AutoClose: transitions.Read(null, root); break;
            case RuleFiles.Tabs: TabFile.Read(root, context, []); break;
            case RuleFiles.Visibility: simple.Visibility(root); break;
            case RuleFiles.Offers: simple.Offers(root); break;
            case RuleFiles.FirstTeam: simple.FirstTeam(root); break;
            case RuleFiles.Hours: HoursFile.Read(root, context); break;
            case RuleFiles.Delays: DelayFile.Read(root, context, [], null); break;
            case RuleFiles.Notifications: new NotificationFile(context, []).Read(root, null); break;
            default: _ = ExampleReader.ReadAll(root).Count(); break;
        }
    }

    private static void Annotate(JsonObject schema, string file, SchemaTexts texts)
    {
        if (schema["items"] is JsonObject items)
            Annotate(items, file, texts);
        foreach (var (key, value) in schema["properties"] as JsonObject ?? [])
        {
            Annotate((JsonObject)value!, file, texts);
            value!["description"] = texts.Of(file, key);
        }
    }
}
