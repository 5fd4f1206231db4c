namespace Amigo.Portal.Tickets.Queues;

/// <summary>An address of the queues that an agent keeps under a name of their own.</summary>
public sealed class SavedFilter
{
    public const int NameLength = 60;
    public const int QueryLength = 2000;
    public const int MostOfOnePerson = 30;

    public int Id { get; init; }

    public required int PersonId { get; init; }

    public required string Name { get; set; }

    /// <summary>As <see cref="QueueAddress"/> writes it, with its question mark.</summary>
    public required string Query { get; init; }

    /// <summary>Shown when the queues are opened without saying which; at most one a person.</summary>
    public bool IsDefault { get; set; }
}
