namespace Amigo.Portal.People;

/// <summary>That a person is an agent of a support team (its code stands in <c>kb/equipes.yaml</c>).</summary>
public sealed class TeamMembership
{
    public const int TeamLength = 40;

    public int PersonId { get; init; }

    public required string Team { get; init; }
}
