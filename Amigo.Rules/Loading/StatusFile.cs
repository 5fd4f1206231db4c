using System.Text.Json;

namespace Amigo.Rules.Loading;

/// <summary>Reads <c>statuts.json</c>.</summary>
internal static class StatusFile
{
    public static readonly Dictionary<string, string> Badges =
        new[] { "neutral", "info", "accent", "success", "warning", "danger" }.ToDictionary(badge => badge);

    /// <summary>The same for what may have none.</summary>
    public static readonly Dictionary<string, string?> OptionalBadges = Badges.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);

    private static readonly Dictionary<string, Turn> Turns = new()
    {
        ["support"] = Turn.Support,
        ["demandeur"] = Turn.Requester,
        ["tiers"] = Turn.ThirdParty,
        ["personne"] = Turn.Nobody,
    };

    /// <summary>The statuses with where each stands.</summary>
    public static IReadOnlyList<(Status Status, JsonNode Node)> Read(ObjectReader root)
    {
        root.Optional("$schema", JsonValueKind.String, "un texte");
        var statuses = new List<(Status Status, JsonNode Node)>();
        foreach (var item in root.Objects("statuts"))
        {
            var status = ReadOne(item);
            if (status.Code.Length > 0 && statuses.Exists(other => other.Status.Code == status.Code))
                item.Error(item.Node, $"Le statut « {status.Code} » est défini deux fois.");
            statuses.Add((status, item.Node));
        }

        root.Finish();
        var initial = statuses.Where(pair => pair.Status.IsInitial).ToList();
        if (initial.Count == 0)
            root.Error(root.Node, "Aucun statut n'est initial : mettez \"initial\": true sur celui des nouveaux tickets.");
        foreach (var (status, node) in initial.Skip(1))
            root.Error(node, $"« {status.Code} » est un second statut initial : il n'en faut qu'un.");
        if (!statuses.Exists(pair => pair.Status.IsFinal))
            root.Error(root.Node, "Aucun statut n'est final : mettez \"final\": true sur celui des tickets clos.");
        return statuses;
    }

    private static Status ReadOne(ObjectReader item)
    {
        var status = new Status
        {
            Code = item.Code("code"),
            Label = item.Text("libelle"),
            Badge = item.Choice("badge", Badges, "neutral"),
            Turn = item.Choice("tour", Turns, Turn.Nobody),
            Description = item.Text("description"),
            IsInitial = item.Flag("initial"),
            IsFinal = item.Flag("final"),
            IsTreated = item.Flag("traite"),
        };
        item.Finish();
        return status;
    }
}
