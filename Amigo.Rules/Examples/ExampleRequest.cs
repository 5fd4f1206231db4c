using Amigo.Rules.Loading;

namespace Amigo.Rules.Examples;

/// <summary><c>demande</c> as it is written; what it does not say is null.</summary>
internal sealed record ExampleRequest
{
    private const int MaxDays = 4000;

    public required JsonNode? Status { get; init; }

    public required string? Kind { get; init; }

    public required string? Impact { get; init; }

    public required string? Urgency { get; init; }

    public required string? Priority { get; init; }

    public required string? Offer { get; init; }

    public required string? Service { get; init; }

    public required string? Subcategory { get; init; }

    public required string? Team { get; init; }

    public required bool HasBeneficiary { get; init; }

    public required bool IsShared { get; init; }

    public required bool HasAgent { get; init; }

    public required bool IsOpenedByAgent { get; init; }

    public required int? OpenedDays { get; init; }

    public required int? ResolvedDays { get; init; }

    public required int? AnsweredDays { get; init; }

    public required int? WaitedDays { get; init; }

    public static ExampleRequest Read(ObjectReader reader)
    {
        int? Days(string key) => reader.OptionalWholeNumber(key, -MaxDays, MaxDays);
        var request = new ExampleRequest
        {
            Status = reader.OptionalTextNode("statut", RuleFiles.MaxCode),
            Kind = reader.OptionalText("nature"),
            Impact = reader.OptionalText("impact"),
            Urgency = reader.OptionalText("urgence"),
            Priority = reader.OptionalText("priorite"),
            Offer = reader.OptionalText("offre"),
            Service = reader.OptionalText("service"),
            Subcategory = reader.OptionalText("sous-categorie"),
            Team = reader.OptionalText("equipe"),
            HasBeneficiary = reader.Flag("pour-un-collegue"),
            IsShared = reader.Flag("partagee"),
            HasAgent = reader.Flag("avec-agent", whenAbsent: true),
            IsOpenedByAgent = reader.Flag("ouverte-par-un-agent"),
            OpenedDays = Days("ouverte-depuis"),
            ResolvedDays = Days("resolue-depuis"),
            AnsweredDays = Days("reponse-depuis"),
            WaitedDays = Days("attente-finie-depuis"),
        };
        reader.Finish();
        return request;
    }
}
