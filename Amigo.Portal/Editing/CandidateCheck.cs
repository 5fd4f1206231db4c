using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Reading;
using Amigo.Portal.Relevance;
using Amigo.Portal.Rules;
using Amigo.Rules;

namespace Amigo.Portal.Editing;

/// <summary>Reads a folder with changes on top as the portal would read it once they were saved. Writes nothing in it.</summary>
public sealed class CandidateCheck(EditableFiles files, RuleStore rules, KnowledgeStore knowledge, TimeProvider clock)
{
    /// <summary>A check copies a folder and reads all of it, as often as somebody types: so many at once leave the machine to everybody else.</summary>
    private static readonly SemaphoreSlim Places = new(2, 2);

    /// <param name="measures">Whether to say what the changes do to the search; it takes about a second.</param>
    public async Task<CheckReport> CheckAsync(EditFolder folder, IReadOnlyCollection<FileChange> changes, bool measures, CancellationToken cancellationToken)
    {
        await Places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Check(folder, changes, measures, cancellationToken), cancellationToken);
        }
        finally
        {
            Places.Release();
        }
    }

    private CheckReport Check(EditFolder folder, IReadOnlyCollection<FileChange> changes, bool measures, CancellationToken cancellationToken)
    {
        try
        {
            return folder == EditFolder.Rules ? CheckRules(changes, cancellationToken) : CheckKnowledge(changes, measures, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new CheckReport([new Finding(folder.Code(), 1, 1, CandidateFolder.NotMade)], []);
        }
    }

    private CheckReport CheckRules(IReadOnlyCollection<FileChange> changes, CancellationToken cancellationToken)
    {
        using var candidate = CandidateFolder.Make(files.RootOf(EditFolder.Rules), changes);
        cancellationToken.ThrowIfCancellationRequested();
        var load = RuleSet.Load(candidate.Folder);
        cancellationToken.ThrowIfCancellationRequested();
        var agreement = load.Rules is { } read ? RuleAgreement.Of(read, knowledge.Current) : new RuleAgreement([], []);
        var untranslated = load.Rules is null ? [] : RuleTranslation.Check(load.Rules);
        List<Finding> errors = [.. load.Errors.Concat(agreement.Problems).Concat(untranslated).Select(Finding.Of)];
        return new CheckReport(errors, [.. load.Warnings.Concat(agreement.Warnings).Select(Finding.Of)]) { Rules = errors.Count == 0 ? load.Rules : null };
    }

    private CheckReport CheckKnowledge(IReadOnlyCollection<FileChange> changes, bool measures, CancellationToken cancellationToken)
    {
        using var candidate = CandidateFolder.Make(files.RootOf(EditFolder.Knowledge), changes);
        var (now, inForce) = (knowledge.State, rules.Current);
        cancellationToken.ThrowIfCancellationRequested();
        var load = KnowledgeBase.Load(candidate.Folder);
        cancellationToken.ThrowIfCancellationRequested();
        List<Finding> found = [.. load.Errors.Select(Finding.Of)];
        List<Finding> oversights = [];
        if (load.Knowledge is { } read)
        {
            oversights.AddRange(KnowledgeWarnings.Of(read, DateOnly.FromDateTime(ParisTime.FromUtc(clock.GetUtcNow().UtcDateTime))).Select(Finding.Of)
                .Where(warning => changes.Any(change => warning.IsIn(change.Path))));
            found.AddRange(QuestionErrors(candidate.Folder, read, inForce).Select(Finding.Of));
            found.AddRange(RuleAgreement.Of(inForce, read).Problems.Except(RuleAgreement.Of(inForce, now.Knowledge).Problems).Select(Finding.Of));
        }

        // What was wrong already in files that stay as they are is not these changes' doing.
        var known = now.Errors.Concat(QuestionErrors(files.RootOf(EditFolder.Knowledge), now.Knowledge, inForce)).Select(Finding.Of)
            .Where(error => !changes.Any(change => error.IsIn(change.Path))).ToHashSet();
        var errors = load.Knowledge is null ? found : found.FindAll(error => !known.Contains(error));
        var report = new CheckReport(errors, [.. found.Except(errors), .. oversights]) { Knowledge = load.Knowledge };
        cancellationToken.ThrowIfCancellationRequested();
        return measures && report is { IsGood: true, Knowledge: { } after }
            ? report with { QualityBefore = Measure(files.RootOf(EditFolder.Knowledge), now.Knowledge), QualityAfter = Measure(candidate.Folder, after) }
            : report;
    }

    private static List<KbError> QuestionErrors(string folder, KnowledgeBase knowledge, RuleSet rules)
    {
        var errors = new List<KbError>();
        var questions = PortalQuestionsReader.Read(folder, knowledge, errors);
        errors.AddRange(questions?.Unreachable(rules, knowledge) ?? []);
        return errors;
    }

    private double? Measure(string folder, KnowledgeBase known) => PortalQuestionsReader.Read(folder, known, []) is { } questions
        ? RelevanceMeter.MeasureQuality(questions.ToCollection(rules.Current, known), known.Index).Ndcg10
        : null;
}
