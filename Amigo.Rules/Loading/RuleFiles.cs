namespace Amigo.Rules.Loading;

/// <summary>Names of the rule files, and limits that keep what they contain from slowing or stopping the portal.</summary>
internal static class RuleFiles
{
    public const string Statuses = "statuts.json";
    public const string Values = "valeurs.json";
    public const string Priority = "priorite.json";
    public const string Transitions = "transitions.json";
    public const string Tabs = "onglets.json";
    public const string Visibility = "visibilite.json";
    public const string Offers = "offres.json";
    public const string FirstTeam = "premiere-equipe.json";
    public const string AutoClose = "fermeture-automatique.json";
    public const string Hours = "horaires.json";
    public const string Delays = "delais.json";
    public const string Notifications = "notifications.json";

    public const int MaxFileBytes = 256 * 1024;
    public const int MaxJsonDepth = 12;
    public const int MaxRules = 300;

    /// <summary>Of one list of values: the matrix of priorities has a cell, hence as many evaluations as rules, for each pair.</summary>
    public const int MaxValues = 30;

    public const int MaxCode = 60;
    public const int MaxText = 600;

    public static readonly string[] All =
        [Statuses, Values, Priority, Transitions, Tabs, Visibility, Offers, FirstTeam, AutoClose, Hours, Delays, Notifications];
}
