using Amigo.Rules.Loading;

namespace Amigo.Rules.Examples;

/// <summary>Reads the examples of one file. What a request does not say is that of an ordinary one, assigned for a day.</summary>
internal sealed class ExampleReader(RuleSet rules)
{
    public static readonly DateTime Now = new(2026, 1, 26, 9, 0, 0, DateTimeKind.Utc);

    public IEnumerable<Example> Read(ObjectReader root)
    {
        foreach (var (name, viewer, request, expected) in ReadAll(root))
        {
            if (viewer is not null && request is not null && expected is not null && Ticket(request.Value.Reader, request.Value.Request) is { } ticket)
                yield return new Example { Name = name, Viewer = viewer, Ticket = ticket, Expected = expected };
        }
    }

    /// <summary>Reads the file as far as it can be without rules.</summary>
    public static IEnumerable<(string Name, ViewerFacts? Viewer, (ObjectReader Reader, ExampleRequest Request)? Request, Expectation? Expected)> ReadAll(ObjectReader root)
    {
        root.OptionalText("$schema");
        foreach (var reader in root.Objects("exemples"))
        {
            var name = reader.Text("nom");
            var viewer = Viewer(reader);
            var request = reader.Object("demande") is { } inner ? (inner, ExampleRequest.Read(inner)) : ((ObjectReader, ExampleRequest)?)null;
            var expected = reader.Object("alors") is { } answers ? Expectation.Read(answers) : null;
            yield return (name, viewer, request, expected);
            reader.Finish();
        }

        root.Finish();
    }

    private static ViewerFacts? Viewer(ObjectReader reader)
    {
        var who = reader.ChoiceNode("qui", ExamplePeople.All.Keys);
        var kinds = reader.OptionalTextItems("etablissements", "une liste de types d'établissements", words: [.. FixedCodes.EstablishmentKinds.Select(kind => kind.Code)]);
        if (who is null)
            return null;
        if (!ExamplePeople.All.TryGetValue(who.Text, out var viewer))
        {
            reader.Error(who, ExampleMessages.Unknown("personne", who.Text, ExamplePeople.All.Keys));
            return null;
        }

        return kinds is null ? viewer : viewer with { EstablishmentKinds = [.. kinds.Select(kind => kind.Text)] };
    }

    private TicketFacts? Ticket(ObjectReader reader, ExampleRequest request)
    {
        var status = request.Status;
        if (status is { Text: not "nouvelle" } && rules.FindStatus(status.Text) is null)
        {
            reader.Error(status, ExampleMessages.Unknown("statut", status.Text, rules.Statuses.Select(known => known.Code)));
            return null;
        }

        return new TicketFacts
        {
            Number = 1,
            Status = status is null ? rules.InitialStatus.Code : status.Text == "nouvelle" ? "" : status.Text,
            Kind = request.Kind ?? FixedCodes.Kinds[0].Code,
            Impact = request.Impact ?? rules.Impacts[^1].Code,
            Urgency = request.Urgency ?? rules.Urgencies[^1].Code,
            Priority = request.Priority ?? rules.Priorities[^1].Code,
            OfferCode = request.Offer ?? "",
            ServiceCode = request.Service ?? "",
            SubcategoryCode = request.Subcategory ?? "",
            Establishment = ExamplePeople.Establishment,
            AuthorId = ExamplePeople.Requester,
            BeneficiaryId = request.HasBeneficiary ? ExamplePeople.Beneficiary : null,
            SharedWithHeads = request.IsShared,
            TeamCode = request.Team ?? ExamplePeople.Team,
            AgentId = request.HasAgent ? ExamplePeople.Agent : null,
            OpenedById = request.IsOpenedByAgent ? ExamplePeople.Opener : null,
            CreatedAt = Ago(request.OpenedDays) ?? Now.AddDays(-1),
            ResolvedAt = Ago(request.ResolvedDays),
            LastAnswerAt = Ago(request.AnsweredDays),
            WaitingUntil = Ago(request.WaitedDays),
        };
    }

    private static DateTime? Ago(int? days) => days is { } count ? Now.AddDays(-count) : null;
}
