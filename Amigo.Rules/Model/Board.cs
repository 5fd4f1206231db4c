namespace Amigo.Rules;

/// <summary>A page of tabs.</summary>
public enum Board
{
    /// <summary>"Tickets en cours", <c>en-cours</c> in files.</summary>
    Current,

    /// <summary>"Tickets traités", <c>traites</c> in files.</summary>
    Treated,

    /// <summary>The queues of an agent, <c>agent</c> in files. They show nothing that the visibility rules hide.</summary>
    Agent,
}
