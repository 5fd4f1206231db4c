using System.Text.Json;

namespace Amigo.Rules.Loading;

/// <summary>Reads <c>valeurs.json</c>: impacts, urgencies and priorities, gravest first, and the codes of solutions.</summary>
internal sealed record ValueFile(
    IReadOnlyList<ListValue> Impacts, IReadOnlyList<ListValue> Urgencies, IReadOnlyList<ListValue> Priorities, IReadOnlyList<ListValue> Solutions)
{
    public static ValueFile Read(ObjectReader root)
    {
        root.Optional("$schema", JsonValueKind.String, "un texte");
        var file = new ValueFile(ReadList(root, "impacts"), ReadList(root, "urgences"), ReadList(root, "priorites"), ReadList(root, "solutions"));
        root.Finish();
        return file;
    }

    private static List<ListValue> ReadList(ObjectReader root, string key)
    {
        var values = new List<ListValue>();
        foreach (var item in root.Objects(key))
        {
            var badge = item.OptionalChoice("badge", StatusFile.OptionalBadges, null);
            var value = new ListValue(item.Code("code"), item.Text("libelle"), badge);
            item.Finish();
            if (value.Code.Length > 0 && values.Exists(other => other.Code == value.Code))
                item.Error(item.Node, $"« {value.Code} » figure deux fois dans « {key} ».");
            values.Add(value);
        }

        if (values.Count > RuleFiles.MaxValues)
            root.Error(root.Node.Find(key) ?? root.Node, $"« {key} » compte {values.Count} valeurs : {RuleFiles.MaxValues} au plus.");
        if (values.Count == 0)
            root.Error(root.Node.Find(key) ?? root.Node, $"« {key} » est vide.");
        return values;
    }
}
