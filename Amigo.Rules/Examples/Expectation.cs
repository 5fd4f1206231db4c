using Amigo.Rules.Loading;

namespace Amigo.Rules.Examples;

/// <summary><c>alors</c>, what the rules must answer, with where each word stands; what it does not say is null or empty.</summary>
internal sealed record Expectation(ObjectReader Reader)
{
    public required IReadOnlyList<JsonMember> Can { get; init; }

    public required IReadOnlyList<JsonNode> Cannot { get; init; }

    public required IReadOnlyList<JsonNode> ShownIn { get; init; }

    public required IReadOnlyList<JsonNode> AbsentFrom { get; init; }

    public required JsonNode? IsVisible { get; init; }

    public required JsonNode? Closes { get; init; }

    public required JsonNode? Priority { get; init; }

    public required JsonNode? Team { get; init; }

    public required JsonNode? Delay { get; init; }

    public required IReadOnlyList<JsonNode>? Offers { get; init; }

    public required IReadOnlyList<JsonNode> ToldOf { get; init; }

    public required IReadOnlyList<JsonNode> NotToldOf { get; init; }

    public static Expectation Read(ObjectReader reader)
    {
        IReadOnlyList<JsonNode> List(string key, string expected) => reader.OptionalTextItems(key, expected) ?? [];
        var expectation = new Expectation(reader)
        {
            Can = reader.Map("peut", "un objet qui donne, à chaque transition, le statut où elle mène"),
            Cannot = List("ne-peut-pas", "une liste de transitions"),
            ShownIn = List("onglets", "une liste d'onglets, comme « en-cours/ouverts »"),
            AbsentFrom = List("absente-de", "une liste d'onglets, comme « en-cours/ouverts »"),
            IsVisible = reader.FlagNode("visible"),
            Closes = reader.FlagNode("se-ferme"),
            Priority = reader.OptionalTextNode("priorite", RuleFiles.MaxCode),
            Team = reader.OptionalTextNode("equipe", RuleFiles.MaxCode),
            Delay = reader.OptionalTextNode("delai", RuleFiles.MaxCode),
            Offers = reader.OptionalTextItems("offres", "une liste d'offres"),
            ToldOf = List("prevenu-de", "une liste d'événements"),
            NotToldOf = List("pas-prevenu-de", "une liste d'événements"),
        };
        if (reader.Node.Members.Count == 0)
            reader.Error(reader.Node, "« alors » est vide : cet exemple ne dit rien.");
        reader.Finish();
        return expectation;
    }
}
