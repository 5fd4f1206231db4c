namespace Amigo.Rules;

/// <summary>What a difference is about, in the order in which differences are told.</summary>
public enum RuleTopic
{
    /// <summary><c>statuts.json</c>.</summary>
    Statuses,

    /// <summary><c>transitions.json</c>.</summary>
    Transitions,

    /// <summary><c>fermeture-automatique.json</c>.</summary>
    Closing,

    /// <summary><c>priorite.json</c>.</summary>
    Priorities,

    /// <summary><c>valeurs.json</c>.</summary>
    Values,

    /// <summary><c>onglets.json</c>.</summary>
    Tabs,

    /// <summary><c>visibilite.json</c>.</summary>
    Visibility,

    /// <summary><c>offres.json</c>.</summary>
    Offers,

    /// <summary><c>premiere-equipe.json</c>.</summary>
    FirstTeam,

    /// <summary><c>delais.json</c>.</summary>
    Delays,

    /// <summary><c>horaires.json</c>.</summary>
    Hours,

    /// <summary><c>notifications.json</c>.</summary>
    Notifications,
}
