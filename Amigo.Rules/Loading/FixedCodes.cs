namespace Amigo.Rules.Loading;

/// <summary>Codes that no file changes.</summary>
internal static class FixedCodes
{
    public static readonly IReadOnlyList<ListValue> Kinds = [new("demande", "Demande", null), new("incident", "Incident", null)];

    public static readonly IReadOnlyList<ListValue> EstablishmentKinds =
    [
        new("ecole", "École", null), new("college", "Collège", null), new("lycee", "Lycée", null), new("service-academique", "Service académique", null),
    ];
}
