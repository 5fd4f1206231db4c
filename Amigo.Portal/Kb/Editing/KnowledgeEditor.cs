using Amigo.Portal.Editing;
using Amigo.Portal.People;

namespace Amigo.Portal.Kb.Editing;

/// <summary>Adds to the knowledge folder what searches taught: a change like any other, checked and kept as a version.</summary>
public sealed class KnowledgeEditor(KnowledgeStore store, EditableFiles files, CandidateCheck check, FolderSaver saver)
{
    /// <summary>Somebody else may save the same file meanwhile: the addition is made again in what they left.</summary>
    private const int MostAttempts = 5;

    private static readonly EditPath SynonymFile = EditPath.Find(EditFolder.Knowledge, "synonymes.txt")!;

    /// <summary>What the addition would do; nothing is written.</summary>
    public async Task<EditOutcome> TryAsync(KnowledgeAddition addition, CancellationToken cancellationToken)
    {
        var (change, refusal) = Prepare(addition);
        return change is null ? new(null, refusal, []) : OutcomeOf(change, await check.CheckAsync(EditFolder.Knowledge, [change.File], measures: true, cancellationToken));
    }

    /// <summary>Writes the addition into the files as they are now, and puts them in force.</summary>
    public async Task<EditOutcome> AddAsync(Viewer viewer, KnowledgeAddition addition, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var (change, refusal) = Prepare(addition);
            if (change is null)
                return new(null, refusal, []);
            var saved = await saver.SaveAsync(viewer, EditFolder.Knowledge, [change.File], $"{NameOf(addition.Kind)} : {change.Added}", cancellationToken);
            if (saved.Refusal is not null)
                return new(null, "Le portail n’a pas le droit d’écrire dans ce dossier de connaissances : ajoutez la ligne à la main.", []);
            if (saved.Report is { } report)
                return OutcomeOf(change, report);
        }

        return new(null, "Ce fichier change sans cesse : réessayez dans un instant.", []);
    }

    private static string NameOf(AdditionKind kind) => kind == AdditionKind.Synonym ? "Synonyme ajouté" : "Mot clé ajouté";

    private static EditOutcome OutcomeOf(Change change, CheckReport report) => report is { IsGood: true, Knowledge: { } knowledge }
        ? new(
            new KnowledgeEffect
            {
                File = change.File.Path.ToString(),
                Added = change.Added,
                Before = report.QualityBefore,
                After = report.QualityAfter,
                Knowledge = knowledge,
            },
            null,
            [])
        : new(null, "Avec cet ajout, les fichiers ne se liraient plus bien.", report.Errors);

    private (Change? Change, string? Refusal) Prepare(KnowledgeAddition addition)
    {
        if (addition.Refusal is { } refusal)
            return (null, refusal);
        return addition.Kind == AdditionKind.Synonym ? PrepareSynonym(addition) : PrepareKeyword(addition);
    }

    private (Change? Change, string? Refusal) PrepareSynonym(KnowledgeAddition addition)
    {
        var line = SynonymText.Line(addition.Words, addition.Target);
        var content = files.Read(SynonymFile);
        return SynonymText.Add(EditText.Decode(content), line) is { } text
            ? (ChangeOf(SynonymFile, content, text, line), null)
            : (null, "Cette règle est déjà dans le fichier des synonymes.");
    }

    private (Change? Change, string? Refusal) PrepareKeyword(KnowledgeAddition addition)
    {
        if (store.Current.Catalogue.FindSubcategory(addition.Target) is not { } leaf)
            return (null, "Aucune sous-catégorie ne porte ce code.");
        if (leaf.Keywords.Any(keyword => Text.Fold(keyword) == Text.Fold(addition.Words)))
            return (null, "Cette sous-catégorie a déjà ce mot clé.");
        foreach (var path in files.List(EditFolder.Knowledge).Where(path => path.Directory == "catalogue"))
        {
            var content = files.Read(path);
            if (KeywordText.Add(EditText.Decode(content), leaf.Code, addition.Words) is { } text)
                return (ChangeOf(path, content, text, addition.Words), null);
        }

        return (null, "Le fichier du catalogue est écrit d’une façon que cette page ne sait pas modifier : ajoutez le mot clé à la main.");
    }

    private static Change ChangeOf(EditPath path, byte[]? content, string text, string added) =>
        new(new FileChange(path, EditText.Encode(text, content), content is null ? null : EditableFiles.HashOf(content)), added);

    private sealed record Change(FileChange File, string Added);
}
