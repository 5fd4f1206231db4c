using System.Globalization;

namespace Amigo.Rules.Evaluation;

/// <summary>Writes names and values of facts as French text, with the labels of the lists they come from.</summary>
/// <param name="labels">Label of a code, by field name and code; null when there is none.</param>
internal sealed class FrenchFormat(Func<string, string, string?> labels)
{
    private static readonly TimeZoneInfo Zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var paris) ? paris : TimeZoneInfo.Utc;

    // Month names are written here because a container without ICU data would give English ones.
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly Dictionary<string, string> Names = new()
    {
        [nameof(TicketFacts.Number)] = "numéro",
        [nameof(TicketFacts.Status)] = "statut",
        [nameof(TicketFacts.Kind)] = "nature",
        [nameof(TicketFacts.Impact)] = "impact",
        [nameof(TicketFacts.Urgency)] = "urgence",
        [nameof(TicketFacts.Priority)] = "priorité",
        [nameof(TicketFacts.OfferCode)] = "offre",
        [nameof(TicketFacts.ServiceCode)] = "service",
        [nameof(TicketFacts.SubcategoryCode)] = "sous-catégorie",
        [nameof(TicketFacts.Establishment)] = "établissement",
        [nameof(TicketFacts.AuthorId)] = "auteur",
        [nameof(TicketFacts.BeneficiaryId)] = "bénéficiaire",
        [nameof(TicketFacts.SharedWithHeads)] = "partagée avec les responsables",
        [nameof(TicketFacts.TeamCode)] = "équipe",
        [nameof(TicketFacts.AgentId)] = "agent",
        [nameof(TicketFacts.OpenedById)] = "ouverte par l'agent",
        [nameof(TicketFacts.CreatedAt)] = "créée le",
        [nameof(TicketFacts.ResolvedAt)] = "résolue le",
        [nameof(TicketFacts.LastAnswerAt)] = "dernière réponse le",
        [nameof(TicketFacts.WaitingUntil)] = "en attente jusqu'au",
        [nameof(ViewerFacts.PersonId)] = "personne",
        [nameof(ViewerFacts.Establishments)] = "établissements de la personne",
        [nameof(ViewerFacts.EstablishmentKinds)] = "types de ses établissements",
        [nameof(ViewerFacts.HeadOf)] = "établissements qu'elle dirige",
        [nameof(ViewerFacts.Teams)] = "ses équipes",
        [nameof(ViewerFacts.IsAdministrator)] = "administrateur",
        [nameof(ViewerFacts.IsAgent)] = "agent de support",
        [nameof(ViewerFacts.IsClock)] = "horloge",
        [nameof(OfferFacts.Code)] = "code de l'offre",
    };

    public static string Name(string field) => Names.GetValueOrDefault(field, field);

    /// <summary>A value as text.</summary>
    /// <param name="field">The field it belongs to or is compared with; null for none.</param>
    /// <param name="value">The value.</param>
    /// <param name="names">Names of what no rule file labels; null for none.</param>
    public string Value(string? field, object? value, FactNaming? names = null) => value switch
    {
        null => "aucun",
        true => "oui",
        false => "non",
        "" => "vide",
        string code => (field is null ? null : labels(field, code) ?? names?.Invoke(field, code)) ?? code,
        DateTime date => Date(date),
        IEnumerable<string> list => string.Join(", ", list.Select(item => Value(field, item, names)).DefaultIfEmpty("aucun")),
        int number when field is not null && names?.Invoke(field, number) is { } name => name,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Date(DateTime date)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(date, DateTimeKind.Utc), Zone);
        var day = $"{(local.Day == 1 ? "1er" : local.Day.ToString(CultureInfo.InvariantCulture))} {Months[local.Month - 1]} {local.Year}";
        return local.TimeOfDay == TimeSpan.Zero ? day : $"{day} à {local:HH\\:mm}";
    }
}
