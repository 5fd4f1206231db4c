namespace Amigo.Portal.Tickets;

/// <summary>The ways in which a request reaches the support, by their codes.</summary>
public static class TicketOrigin
{
    public const string Portal = "portail";
    public const string Phone = "telephone";
    public const string Mail = "courriel";
    public const string OnSite = "sur-place";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Portal] = "Portail",
        [Phone] = "Téléphone",
        [Mail] = "Courriel",
        [OnSite] = "Sur place",
    };

    public static string Label(string code) => All.GetValueOrDefault(code, code);
}
