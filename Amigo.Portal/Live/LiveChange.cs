using System.Text.Json.Serialization;
using Amigo.Rules;

namespace Amigo.Portal.Live;

/// <summary>
/// That a request changed, by its number. What it has become is read again by whoever tells of it; what it was cannot be read again
/// and travels with it, as the codes that rules see, without a word of anyone.
/// </summary>
/// <param name="Before">Null when it was just opened.</param>
/// <param name="Arrived">The agent who came to its page, where that is the change: they know.</param>
internal sealed record LiveChange(
    [property: JsonPropertyName("n")] int Number,
    [property: JsonPropertyName("k")] LiveChangeKind Kind,
    [property: JsonPropertyName("b")] TicketFacts? Before = null,
    [property: JsonPropertyName("p")] int? Arrived = null);
