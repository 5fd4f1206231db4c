namespace Amigo.Rules;

/// <summary>One of the two dashboards.</summary>
public enum Board
{
    /// <summary>"Tickets en cours", <c>en-cours</c> in files.</summary>
    Current,

    /// <summary>"Tickets traités", <c>traites</c> in files.</summary>
    Treated,
}
