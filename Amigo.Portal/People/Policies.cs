namespace Amigo.Portal.People;

/// <summary>The names of the authorisation policies. Every route has one; without a name, it asks for a signed-in person.</summary>
public static class Policies
{
    /// <summary>Belongs to a support team, or administers the portal.</summary>
    public const string Agent = nameof(Agent);

    public const string Administrator = nameof(Administrator);
}
