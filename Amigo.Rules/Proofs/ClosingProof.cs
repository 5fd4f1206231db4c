using Amigo.Rules.Loading;

namespace Amigo.Rules.Proofs;

/// <summary>Proves that tickets never close by themselves while an answer is expected, nor without a word.</summary>
internal static class ClosingProof
{
    public static void CheckStart(LoadContext context, IReadOnlyList<Edge> closing)
    {
        foreach (var edge in closing)
        {
            if (edge.Transition.From.Count == 0)
                context.Errors.Add(edge.Draft.File, edge.PlaceOfStart(null), "« de » est vide : dites quels statuts se ferment d'eux-mêmes.");
            foreach (var status in context.Statuses.Where(status => edge.Transition.From.Contains(status.Code) && IsAnswerExpected(status)))
            {
                context.Errors.Add(
                    edge.Draft.File, edge.PlaceOfStart(status.Code),
                    $"Au statut « {status.Code} », le support attend encore le demandeur : la demande ne peut pas se fermer d'elle-même.");
            }
        }
    }

    public static void CheckReminder(ObjectReader notifications, LoadContext context, IReadOnlyList<Edge> closing, NotificationRules rules)
    {
        if (closing.Any(edge => !edge.NeverHolds) && rules.AudiencesOf(MailEvent.Reminder).Count == 0)
        {
            context.Errors.Warn(
                notifications.File, (notifications.Node.Find("Rules") ?? notifications.Node).Offset,
                $"Les demandes se ferment d'elles-mêmes ({RuleFiles.AutoClose}) sans que personne en soit prévenu : ajoutez une règle pour l'événement « {MailEvent.Reminder} ».");
        }
    }

    private static bool IsAnswerExpected(Status status) => status.Turn == Turn.Requester && !status.IsTreated;
}
