namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>A request whose words answer, whoever may see it.</summary>
public sealed class TextMatch
{
    public required int Number { get; init; }
}
