using System.Text;
using Amigo.Portal.Relevance;
using Amigo.Portal.Rules;

namespace Amigo.Portal.Kb.Editing;

/// <summary>
/// Adds to the knowledge folder. A change is tried on a copy of the folder first: files that could not be read any more are never written.
/// </summary>
public sealed partial class KnowledgeEditor(KnowledgeStore store, PortalPaths paths, RuleStore rules, ILogger<KnowledgeEditor> logger) : IDisposable
{
    private const string SynonymFile = "synonymes.txt";
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>What the addition would do; nothing is written.</summary>
    public async Task<EditOutcome> TryAsync(KnowledgeAddition addition, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var (change, refusal) = Prepare(addition);
            return change is null ? new(null, refusal, []) : await Task.Run(() => Try(change, isMeasured: true), cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Writes the addition into the files as they are now, and puts them in force.</summary>
    public async Task<EditOutcome> AddAsync(KnowledgeAddition addition, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var (change, refusal) = Prepare(addition);
            if (change is null)
                return new(null, refusal, []);
            var outcome = await Task.Run(() => Try(change, isMeasured: false), cancellationToken);
            if (outcome.Effect is null)
                return outcome;
            Write(Path.Combine(paths.Knowledge, change.File), change.Text);
            await store.ReloadAsync(cancellationToken);
            LogAdded(logger, change.File, change.Added);
            return outcome;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(logger, exception);
            return new(null, "Le portail n’a pas le droit d’écrire dans ce dossier de connaissances : ajoutez la ligne à la main.", []);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private (Change? Change, string? Refusal) Prepare(KnowledgeAddition addition)
    {
        if (addition.Refusal is { } refusal)
            return (null, refusal);
        return addition.Kind == AdditionKind.Synonym ? PrepareSynonym(addition) : PrepareKeyword(addition);
    }

    private (Change? Change, string? Refusal) PrepareSynonym(KnowledgeAddition addition)
    {
        var line = SynonymText.Line(addition.Words, addition.Target);
        var path = Path.Combine(paths.Knowledge, SynonymFile);
        return SynonymText.Add(File.Exists(path) ? Read(path) : "", line) is { } text
            ? (new(SynonymFile, text, line), null)
            : (null, "Cette règle est déjà dans le fichier des synonymes.");
    }

    private (Change? Change, string? Refusal) PrepareKeyword(KnowledgeAddition addition)
    {
        if (store.Current.Catalogue.FindSubcategory(addition.Target) is not { } leaf)
            return (null, "Aucune sous-catégorie ne porte ce code.");
        if (leaf.Keywords.Any(keyword => Text.Fold(keyword) == Text.Fold(addition.Words)))
            return (null, "Cette sous-catégorie a déjà ce mot clé.");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(paths.Knowledge, "catalogue"), "*.yaml").Order(StringComparer.Ordinal))
        {
            if (KeywordText.Add(Read(path), leaf.Code, addition.Words) is { } text)
                return (new(Path.Combine("catalogue", Path.GetFileName(path)), text, addition.Words), null);
        }

        return (null, "Le fichier du catalogue est écrit d’une façon que cette page ne sait pas modifier : ajoutez le mot clé à la main.");
    }

    private EditOutcome Try(Change change, bool isMeasured)
    {
        var root = Directory.CreateTempSubdirectory("amigo-kb.").FullName;
        try
        {
            var copy = Path.Combine(root, Path.GetFileName(Path.TrimEndingDirectorySeparator(paths.Knowledge)));
            Copy(paths.Knowledge, copy);
            var before = isMeasured ? Measure(paths.Knowledge, store.Current) : null;
            File.WriteAllText(Path.Combine(copy, change.File), change.Text);
            var load = KnowledgeBase.Load(copy);
            var known = KnowledgeBase.Load(paths.Knowledge);
            if (known.Knowledge is null)
                return new(null, "Le catalogue ne se lit plus bien : réparez-le avant d’ajouter quoi que ce soit.", known.Errors);
            // Errors that were there already are not this change's.
            var errors = load.Errors.Except(known.Errors).ToList();
            if (load.Knowledge is not { } changed || errors.Count > 0)
                return new(null, "Avec cet ajout, les fichiers ne se liraient plus bien.", errors);
            return new(
                new KnowledgeEffect
                {
                    File = $"{Path.GetFileName(copy)}/{change.File.Replace(Path.DirectorySeparatorChar, '/')}",
                    Added = change.Added,
                    Before = before,
                    After = isMeasured ? Measure(copy, changed) : null,
                    Knowledge = changed,
                },
                null,
                []);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private double? Measure(string folder, KnowledgeBase knowledge)
    {
        if (PortalQuestionsReader.Read(folder, knowledge, []) is not { } questions)
            return null;
        var collection = questions.ToCollection(rules.Current, knowledge);
        return RelevanceMeter.MeasureQuality(collection, knowledge.Index).Ndcg10;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private static string Read(string path) => File.ReadAllText(path, Encoding.UTF8);

    /// <summary>All or nothing: a reader sees the old file or the new one.</summary>
    private static void Write(string path, string text)
    {
        var hasMark = File.Exists(path) && File.ReadAllBytes(path).AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var draft = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(draft, text, new UTF8Encoding(hasMark));
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(draft, File.GetUnixFileMode(path));
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Added to {File}: {Added}")]
    private static partial void LogAdded(ILogger logger, string file, string added);

    [LoggerMessage(Level = LogLevel.Error, Message = "The knowledge folder could not be written")]
    private static partial void LogNotWritten(ILogger logger, Exception exception);

    /// <param name="File">From the knowledge folder.</param>
    private sealed record Change(string File, string Text, string Added);
}
