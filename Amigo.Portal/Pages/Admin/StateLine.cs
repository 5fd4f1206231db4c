using Amigo.Portal.Jobs;
using Amigo.Portal.Kb;
using Amigo.Portal.Mail;
using Amigo.Portal.Rules;
using Amigo.Portal.TagHelpers;

namespace Amigo.Portal.Pages.Admin;

/// <summary>How one part of the portal stands, in a line.</summary>
/// <param name="Anchor">Of the section that says more.</param>
public sealed record StateLine(string Name, string Anchor, StateGrade Grade, string Sentence)
{
    /// <summary>A mail that was due that long ago does not leave by itself.</summary>
    private static readonly TimeSpan LateMail = TimeSpan.FromMinutes(30);

    public string Tone => Grade switch { StateGrade.Broken => "danger", StateGrade.Doubtful => "warning", StateGrade.Good => "success", _ => "neutral" };

    public string Icon => Grade switch { StateGrade.Broken => "exclamation-octagon", StateGrade.Doubtful => "exclamation-triangle", StateGrade.Good => "check2-circle", _ => "info-circle" };

    public string Word => Grade switch { StateGrade.Broken => "À corriger", StateGrade.Doubtful => "À vérifier", StateGrade.Good => "Bien", _ => "Sans objet" };

    public static StateLine Of(RuleState state) => state switch
    {
        { IsUpToDate: false } => Rules(StateGrade.Broken, "Le dossier est refusé\u00A0: les dernières bonnes règles restent en vigueur."),
        { Errors.Count: > 0 and var errors } => Rules(StateGrade.Broken, $"{French.Count(errors, "erreur", "erreurs")} dans le dossier."),
        { Warnings.Count: > 0 and var warnings } => Rules(StateGrade.Doubtful, $"En vigueur, avec {French.Count(warnings, "point", "points")} à vérifier."),
        _ => Rules(StateGrade.Good, $"{French.Count(state.Rules.Statuses.Count, "statut", "statuts")} et {French.Count(state.Rules.Transitions.Count, "transition", "transitions")} en vigueur."),
    };

    public static StateLine Of(KnowledgeState state) => state.Errors.Count > 0
        ? new("Connaissances", "connaissances", StateGrade.Broken, $"{French.Count(state.Errors.Count, "erreur", "erreurs")}\u00A0: la dernière bonne version de ces fichiers reste en ligne.")
        : new("Connaissances", "connaissances", StateGrade.Good, $"{French.Count(state.Knowledge.Sheets.Count, "fiche", "fiches")} et {French.Count(state.Knowledge.FaqCount, "question", "questions")} en ligne.");

    /// <param name="unindexed">Requests that full-text search has yet to read.</param>
    public static StateLine OfIndex(KnowledgeState state, int unindexed) => unindexed > 0
        ? new("Index de recherche", "index", StateGrade.Doubtful, $"{French.Count(unindexed, "demande reste", "demandes restent")} à indexer\u00A0; la recherche des agents est incomplète.")
        : new("Index de recherche", "index", StateGrade.Good, $"{French.Count(state.Knowledge.Index.DocumentCount, "document", "documents")} et toutes les demandes.");

    public static StateLine Of(IReadOnlyList<JobState>? jobs) => jobs switch
    {
        null => new("Tâches", "taches", StateGrade.Doubtful, "Aucune tâche ne tourne ici\u00A0: rien n’est envoyé ni fermé par ce nœud."),
        _ when jobs.Count(job => job.FailuresInARow > 0) is > 0 and var failing => new("Tâches", "taches", StateGrade.Broken, $"{French.Count(failing, "tâche échoue", "tâches échouent")} en ce moment."),
        _ when jobs.Count(job => job.IsHeld) is > 0 and var held => new("Tâches", "taches", StateGrade.Doubtful, $"{French.Count(held, "tâche est suspendue", "tâches sont suspendues")}."),
        _ => new("Tâches", "taches", StateGrade.Good, $"{French.Count(jobs.Count, "tâche tourne", "tâches tournent")} sans échec."),
    };

    public static StateLine Of(MailQueueState mails, bool hasServer, DateTime now) => (hasServer, mails) switch
    {
        (false, _) => Mail(StateGrade.None, "Aucun serveur n’est réglé\u00A0: rien n’est envoyé."),
        (_, { Failed: > 0 }) => Mail(StateGrade.Broken, $"{French.Count(mails.Failed, "envoi a échoué", "envois ont échoué")}."),
        (_, { Due: { } due }) when now - due > LateMail => Mail(StateGrade.Doubtful, $"Un courriel aurait dû partir {French.Relative(due, now)}."),
        (_, { Waiting: > 0 }) => Mail(StateGrade.Good, $"{French.Count(mails.Waiting, "courriel attend son heure", "courriels attendent leur heure")}, aucun échec."),
        _ => Mail(StateGrade.Good, "Rien n’attend, aucun échec."),
    };

    private static StateLine Rules(StateGrade grade, string sentence) => new("Règles", "regles", grade, sentence);

    private static StateLine Mail(StateGrade grade, string sentence) => new("Courriels", "courriels", grade, sentence);
}
