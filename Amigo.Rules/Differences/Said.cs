using System.Globalization;

namespace Amigo.Rules.Differences;

/// <summary>How differences are written in French.</summary>
internal static class Said
{
    private const int MostDays = 6;

    /// <summary>Words between French quotation marks.</summary>
    public static string Quote(string words) => $"«\u00A0{words}\u00A0»";

    /// <summary>No line may begin with a colon or a semicolon.</summary>
    public static string Typeset(string sentence) =>
        sentence.Replace(" : ", "\u00A0: ", StringComparison.Ordinal).Replace(" ; ", "\u00A0; ", StringComparison.Ordinal);

    public static string Quotes(IEnumerable<string> words) => List([.. words.Select(Quote)]);

    /// <summary>"a", "a et b", "a, b et c".</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} et {items[^1]}";

    public static string Name(Board board) => board switch
    {
        Board.Current => "Tickets en cours",
        Board.Treated => "Tickets traités",
        _ => "Files des agents",
    };

    public static string Name(TransitionActor actor) => actor switch
    {
        TransitionActor.Requester => "le demandeur",
        TransitionActor.Agent => "l’agent",
        _ => "l’horloge",
    };

    public static string Name(AskKind kind) => kind switch
    {
        AskKind.Answer => "la réponse",
        AskKind.Reason => "le motif",
        AskKind.Solution => "la solution",
        AskKind.SolutionCode => "le code de la solution",
        AskKind.Agent => "l’agent",
        AskKind.Team => "l’équipe",
        AskKind.Ticket => "l’autre demande",
        AskKind.EndDate => "la date de fin",
        AskKind.Question => "la question",
        AskKind.Satisfaction => "la satisfaction",
        _ => "le formulaire",
    };

    /// <summary>Who is expected to act: "au support".</summary>
    public static string To(Turn turn) => turn switch
    {
        Turn.Support => "au support",
        Turn.Requester => "au demandeur",
        Turn.ThirdParty => "à un tiers ou à une date",
        _ => "à personne",
    };

    public static string Colour(string? badge) => badge switch
    {
        "info" => "bleu",
        "accent" => "orange",
        "success" => "vert",
        "warning" => "jaune",
        "danger" => "rouge",
        _ => "gris",
    };

    public static string YesNo(bool value) => value ? "oui" : "non";

    public static string After(TimeSpan delay) => delay.TotalDays >= 1
        ? $"après {Number(Math.Round(delay.TotalDays, 1), "jour", "jours")}"
        : $"après {Number(Math.Round(delay.TotalHours, 1), "heure", "heures")}";

    /// <summary>A few days in words, the rest counted.</summary>
    public static string Days(IEnumerable<DateOnly> days)
    {
        var all = days.Order().Select(day => day.ToString("'le' dd/MM/yyyy", CultureInfo.InvariantCulture)).ToList();
        return all.Count <= MostDays ? List(all) : $"{string.Join(", ", all.Take(MostDays - 1))} et {all.Count - MostDays + 1} autres";
    }

    private static string Number(double value, string singular, string plural) =>
        $"{value.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',')}\u00A0{(value < 2 ? singular : plural)}";
}
