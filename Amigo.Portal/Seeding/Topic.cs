using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Tickets;

namespace Amigo.Portal.Seeding;

/// <summary>A leaf of the catalogue as something to write about.</summary>
internal sealed class Topic
{
    /// <summary>Leaves that every application has, by how their name starts; the others speak for themselves.</summary>
    private static readonly (string Start, string Style)[] Common =
    [
        ("acces a l'application", "acces"), ("anomalie", "anomalie"), ("aide a l'usage", "usage"),
        ("question reglementaire", "regle"), ("demande d'evolution", "evolution"),
    ];

    private readonly string _own;

    public Topic(Subcategory leaf)
    {
        Leaf = leaf;
        _own = Phrases.LowerFirst(leaf.Name);
        var folded = Text.Fold(leaf.Name);
        Style = Common.FirstOrDefault(common => folded.StartsWith(common.Start, StringComparison.Ordinal)).Style ?? leaf.KindCode();
        var words = leaf.Keywords.Where(word => word.Contains(' ')).ToList();
        Words = words.Count > 0 ? words : leaf.Keywords.Count > 0 ? leaf.Keywords : [_own];
    }

    public Subcategory Leaf { get; }

    /// <summary>Which lists of phrases fit.</summary>
    public string Style { get; }

    /// <summary>What goes wrong or is wanted, as people say it.</summary>
    private IReadOnlyList<string> Words { get; }

    public Dictionary<string, string> Values(Dice dice) => new()
    {
        ["service"] = Leaf.Service.Name,
        ["sujet"] = _own,
        ["mot"] = dice.Pick(Words),
    };
}
