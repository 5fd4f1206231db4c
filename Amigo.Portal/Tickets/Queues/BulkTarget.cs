using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Amigo.Portal.Tickets.Queues;

/// <summary>A request with the version that the agent was looking at: <c>2137:4</c>.</summary>
public readonly record struct BulkTarget(TicketReference Reference, int Version) : IParsable<BulkTarget>
{
    public static BulkTarget Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var target) ? target : throw new FormatException($"« {s} » ne désigne pas une demande.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BulkTarget result)
    {
        result = default;
        if (s?.Split(':') is not [var left, var right] || !TryRead(left, out var number) || !TryRead(right, out var version) || number == 0)
            return false;
        result = new BulkTarget(new TicketReference(number), version);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reference.Number}:{Version}");

    private static bool TryRead(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
