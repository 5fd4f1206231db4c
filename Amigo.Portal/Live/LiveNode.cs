namespace Amigo.Portal.Live;

/// <summary>This portal among those on the same database: what it tells the others, it does not tell itself.</summary>
internal sealed class LiveNode
{
    public Guid Id { get; } = Guid.NewGuid();
}
