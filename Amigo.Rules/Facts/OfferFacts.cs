namespace Amigo.Rules;

/// <summary>What the rules may know of an offer of services.</summary>
/// <param name="Code">The catalogue's code: <c>SA</c>, <c>PD</c>, <c>SD</c>…</param>
public sealed record OfferFacts(string Code);
