namespace Amigo.Rules;

/// <summary>Who makes a transition. Data for diagrams, except that <see cref="Clock"/> excludes people and the reverse.</summary>
public enum TransitionActor
{
    /// <summary>Requester or beneficiary, <c>demandeur</c> in files.</summary>
    Requester,

    /// <summary>Agent, <c>agent</c> in files.</summary>
    Agent,

    /// <summary>A background job, <c>horloge</c> in files; see <see cref="ViewerFacts.Clock"/>.</summary>
    Clock,
}
