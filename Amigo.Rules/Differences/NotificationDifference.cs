namespace Amigo.Rules.Differences;

internal static class NotificationDifference
{
    public static IEnumerable<RuleChange> Of(RuleSet before, RuleSet after) =>
        ListedRule.Compare(RuleTopic.Notifications, "Courriel", ("ajouté", "supprimé"), Rules(before), Rules(after), orderDecides: true);

    private static IReadOnlyList<ListedRule> Rules(RuleSet rules) => [.. rules.Notifications.All.Select(rule => new ListedRule(
        rule.Rule.Rule, rule.Rule.Rule, rules.Notifications.ConditionOf(rule), rule.Reason,
        ("envoyé à", Name(rule.Audience)),
        ("événements", string.Join(", ", rule.Events)),
        ("modèle", Name(rule.Template)),
        ("obligatoire", Said.YesNo(rule.IsMandatory)),
        ("par défaut", Name(rule.Default)),
        ("jours avant la fermeture", rule.DaysBefore?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "aucun")))];

    private static string Name(MailAudience audience) => audience switch
    {
        MailAudience.Requester => "son auteur",
        MailAudience.Beneficiary => "son bénéficiaire",
        MailAudience.Agent => "l’agent qui l’a",
        MailAudience.Team => "l’équipe",
        _ => "les responsables",
    };

    private static string Name(MailDelivery delivery) => delivery switch
    {
        MailDelivery.Immediate => "aussitôt",
        MailDelivery.Digest => "dans le résumé du jour",
        _ => "jamais",
    };

    private static string Name(MailTemplate template) => template switch
    {
        MailTemplate.Opened => "ouverte",
        MailTemplate.Answered => "réponse",
        MailTemplate.Question => "à compléter",
        MailTemplate.OnHold => "en attente",
        MailTemplate.Resolved => "résolue",
        MailTemplate.Reminder => "rappel",
        MailTemplate.Closed => "fermée",
        MailTemplate.Returned => "retour",
        MailTemplate.NewInTeam => "équipe",
        MailTemplate.Assigned => "assignée",
        _ => "note",
    };
}
