using System.Globalization;
using Amigo.Portal.Figures;
using Amigo.Portal.Kb.Catalogue;

namespace Amigo.Portal.Pages.Admin.Chiffres;

/// <summary>What the address of a page of figures asks: <c>jours</c>, or <c>du</c> and <c>au</c>, with <c>offre</c> and <c>equipe</c>.</summary>
public sealed class FigureQuery
{
    public const int DefaultDays = 30;

    public static readonly IReadOnlyList<(int Days, string Label)> Presets = [(7, "7 jours"), (DefaultDays, "30 jours"), (90, "90 jours"), (365, "12 mois")];

    private static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy"];
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    private readonly Dictionary<string, string> errors = [];

    private FigureQuery(IQueryCollection query)
    {
        (From, To) = (Typed(query["du"]), Typed(query["au"]));
        (Offer, Team) = (Typed(query["offre"]), Typed(query["equipe"]));
        Days = From is null && To is null ? Presets.Select(preset => preset.Days).FirstOrDefault(days => query["jours"] == days.ToString(CultureInfo.InvariantCulture), DefaultDays) : null;
    }

    /// <summary>The preset in view, null for days of one's own.</summary>
    public int? Days { get; }

    /// <summary>As typed.</summary>
    public string? From { get; }

    public string? To { get; }

    public string? Offer { get; }

    public string? Team { get; }

    /// <summary>Null when there are errors.</summary>
    public FigureFilter? Filter { get; private set; }

    /// <summary>By the field that each is about.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;

    public static FigureQuery Read(IQueryCollection query, DateOnly today, ServiceCatalogue catalogue)
    {
        var read = new FigureQuery(query);
        read.Check(today, catalogue);
        return read;
    }

    /// <summary>Keeps the choice of an offer and a team, where there are such.</summary>
    public string WithDays(int days) => Address(
        ("jours", days.ToString(CultureInfo.InvariantCulture)), ("offre", errors.ContainsKey("offre") ? null : Offer), ("equipe", errors.ContainsKey("equipe") ? null : Team));

    /// <summary>The same figures by their days, so that a link says the same tomorrow.</summary>
    public string WithDates() => Address(("du", Iso(Filter!.Period.From)), ("au", Iso(Filter.Period.To)), ("offre", Offer), ("equipe", Team));

    /// <summary>What a date field shows: as typed when it is wrong, else what a browser's own field reads.</summary>
    public string? Shown(string field) => errors.ContainsKey(field) || Filter is null
        ? field == "du" ? From : To
        : Iso(field == "du" ? Filter.Period.From : Filter.Period.To);

    private void Check(DateOnly today, ServiceCatalogue catalogue)
    {
        if (Offer is not null && catalogue.Offers.All(offer => offer.Code != Offer))
            errors["offre"] = "Cette offre n’est plus au catalogue : choisissez-en une autre.";
        if (Team is not null && catalogue.FindTeam(Team) is null)
            errors["equipe"] = "Cette équipe n’existe plus : choisissez-en une autre.";
        var period = Days is { } days ? FigurePeriod.Last(days, today) : ReadPeriod(today);
        if (errors.Count == 0 && period is not null)
            Filter = new FigureFilter(period, Offer, Team);
    }

    private FigurePeriod? ReadPeriod(DateOnly today)
    {
        var to = To is null ? today : ReadDate("au", To);
        var from = From is not null ? ReadDate("du", From) : to?.AddDays(1 - DefaultDays);
        if (from is not { } first || to is not { } last)
            return null;
        if (first > last)
            errors["au"] = "Le dernier jour vient avant le premier.";
        else if (first.AddYears(FigurePeriod.MostYears) <= last)
            errors["du"] = $"La période est trop longue : {FigurePeriod.MostYears} ans au plus.";
        return errors.Count == 0 ? FigurePeriod.Of(first, last) : null;
    }

    private DateOnly? ReadDate(string field, string text)
    {
        if (!DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            errors[field] = "Cette date n’existe pas : écrivez-la comme 26/11/2026.";
        else if (date < Earliest || date.Year > 2199)
            errors[field] = "Cette date est hors du calendrier du portail : de 2000 à 2199.";
        else
            return date;
        return null;
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : Text.Cut(Text.WellFormed(text).Trim(), 60);

    private static string Address(params IEnumerable<(string Name, string? Value)> parts) =>
        "?" + string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
