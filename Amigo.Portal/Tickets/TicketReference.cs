using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Amigo.Portal.Tickets;

/// <summary>The name people use for a request: <c>R-002137</c>. Its number is the ticket's key.</summary>
public readonly record struct TicketReference(int Number) : IParsable<TicketReference>
{
    private const string Prefix = "R-";

    public static TicketReference Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var reference) ? reference : throw new FormatException($"« {s} » n’est pas une référence.");

    /// <summary>Accepts exactly what <see cref="ToString"/> gives, so that a request has one address.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TicketReference result)
    {
        result = default;
        if (s is null || !s.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        if (!int.TryParse(s.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            return false;

        result = new TicketReference(number);
        return result.ToString() == s;
    }

    public override string ToString() => Prefix + Number.ToString("D6", CultureInfo.InvariantCulture);
}
