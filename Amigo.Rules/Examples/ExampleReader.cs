using System.Text.Json;
using Amigo.Rules.Loading;

namespace Amigo.Rules.Examples;

/// <summary>Reads the examples of one file. What a request does not say is that of an ordinary one, assigned for a day.</summary>
internal sealed class ExampleReader(RuleSet rules)
{
    public static readonly DateTime Now = new(2026, 1, 26, 9, 0, 0, DateTimeKind.Utc);

    private const int MaxDays = 4000;

    public IEnumerable<Example> Read(ObjectReader root)
    {
        root.OptionalText("$schema");
        foreach (var reader in root.Objects("exemples"))
        {
            var name = reader.Text("nom");
            var viewer = Viewer(reader);
            var request = reader.Object("demande");
            var expected = reader.Object("alors");
            if (viewer is not null && request is not null && expected is not null && Ticket(request) is { } ticket)
                yield return new Example { Name = name, Viewer = viewer, Ticket = ticket, Expected = expected };
            reader.Finish();
        }

        root.Finish();
    }

    private static ViewerFacts? Viewer(ObjectReader reader)
    {
        var who = reader.TextNode("qui", RuleFiles.MaxCode);
        var kinds = reader.Optional("etablissements", JsonValueKind.Array, "une liste de types d'établissements") is null ? null : reader.TextItems("etablissements");
        if (who is null)
            return null;
        if (!ExamplePeople.All.TryGetValue(who.Text, out var viewer))
        {
            reader.Error(who, ExampleMessages.Unknown("personne", who.Text, ExamplePeople.All.Keys));
            return null;
        }

        return kinds is null ? viewer : viewer with { EstablishmentKinds = [.. kinds.Select(kind => kind.Text)] };
    }

    private TicketFacts? Ticket(ObjectReader reader)
    {
        var status = reader.OptionalTextNode("statut", RuleFiles.MaxCode);
        if (status is { Text: not "nouvelle" } && rules.FindStatus(status.Text) is null)
            reader.Error(status, ExampleMessages.Unknown("statut", status.Text, rules.Statuses.Select(known => known.Code)));

        var ticket = new TicketFacts
        {
            Number = 1,
            Status = status is null ? rules.InitialStatus.Code : status.Text == "nouvelle" ? "" : status.Text,
            Kind = reader.OptionalText("nature") ?? "demande",
            Impact = reader.OptionalText("impact") ?? rules.Impacts[^1].Code,
            Urgency = reader.OptionalText("urgence") ?? rules.Urgencies[^1].Code,
            Priority = reader.OptionalText("priorite") ?? rules.Priorities[^1].Code,
            OfferCode = reader.OptionalText("offre") ?? "",
            ServiceCode = reader.OptionalText("service") ?? "",
            SubcategoryCode = reader.OptionalText("sous-categorie") ?? "",
            Establishment = ExamplePeople.Establishment,
            AuthorId = ExamplePeople.Requester,
            BeneficiaryId = reader.Flag("pour-un-collegue") ? ExamplePeople.Beneficiary : null,
            SharedWithHeads = reader.Flag("partagee"),
            TeamCode = reader.OptionalText("equipe") ?? ExamplePeople.Team,
            AgentId = reader.Flag("avec-agent", whenAbsent: true) ? ExamplePeople.Agent : null,
            OpenedById = reader.Flag("ouverte-par-un-agent") ? ExamplePeople.Opener : null,
            CreatedAt = DaysAgo(reader, "ouverte-depuis") ?? Now.AddDays(-1),
            ResolvedAt = DaysAgo(reader, "resolue-depuis"),
            LastAnswerAt = DaysAgo(reader, "reponse-depuis"),
            WaitingUntil = DaysAgo(reader, "attente-finie-depuis"),
        };
        reader.Finish();
        return status is null or { Text: "nouvelle" } || rules.FindStatus(status.Text) is not null ? ticket : null;
    }

    private static DateTime? DaysAgo(ObjectReader reader, string key) =>
        reader.Optional(key, JsonValueKind.Number, "un nombre de jours") is null ? null : Now.AddDays(-reader.WholeNumber(key, -MaxDays, MaxDays));
}
