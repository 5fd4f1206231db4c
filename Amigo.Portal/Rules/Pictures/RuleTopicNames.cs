using Amigo.Rules;

namespace Amigo.Portal.Rules.Pictures;

/// <summary>How pages call what rules are about.</summary>
public static class RuleTopicNames
{
    public static string Of(RuleTopic topic) => topic switch
    {
        RuleTopic.Statuses => "Statuts",
        RuleTopic.Transitions => "Transitions",
        RuleTopic.Closing => "Fermeture automatique",
        RuleTopic.Priorities => "Priorités",
        RuleTopic.Values => "Valeurs proposées",
        RuleTopic.Tabs => "Onglets",
        RuleTopic.Visibility => "Qui voit les demandes",
        RuleTopic.Offers => "Offres",
        RuleTopic.FirstTeam => "Première équipe",
        RuleTopic.Delays => "Délais",
        RuleTopic.Hours => "Horaires",
        _ => "Courriels",
    };
}
