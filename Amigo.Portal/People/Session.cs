namespace Amigo.Portal.People;

/// <summary>A signed-in browser. The cookie holds a random key; only its hash is kept here, so that signing out ends it on the server.</summary>
public sealed class Session
{
    public const int KeyHashLength = 64;

    public required string KeyHash { get; init; }

    public required int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }
}
