namespace Amigo.Portal.Data;

/// <summary>
/// The last number given under a name. Raised in the transaction that uses the number, it leaves neither a gap nor a double,
/// which a database sequence does not promise.
/// </summary>
public sealed class Counter
{
    public const string Tickets = "tickets";

    /// <summary>Not a number given: the greatest of the requests that full-text search has yet to index, 0 when it has them all.</summary>
    public const string Texts = "textes";

    public required string Name { get; init; }

    public required int Value { get; set; }
}
