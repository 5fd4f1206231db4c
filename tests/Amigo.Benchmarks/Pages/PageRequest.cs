namespace Amigo.Benchmarks.Pages;

/// <summary>What is asked of the portal for a page.</summary>
/// <param name="Fields">Those of a form to send; null for a page that is only read.</param>
public sealed record PageRequest(string Address, IReadOnlyDictionary<string, string>? Fields)
{
    public override string ToString() => Address;
}
