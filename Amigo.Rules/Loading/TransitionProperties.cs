namespace Amigo.Rules.Loading;

/// <summary><c>Properties</c> of a transition's rule, checked as far as one rule alone allows.</summary>
internal sealed record TransitionProperties(
    string Code, string Label, IReadOnlyList<string> From, string To, TransitionActor Actor, IReadOnlyList<Ask> Asks, string Help)
{
    public const string AutoClose = "fermeture-automatique";

    private static readonly Dictionary<string, TransitionActor> Actors = new()
    {
        ["demandeur"] = TransitionActor.Requester,
        ["agent"] = TransitionActor.Agent,
        ["horloge"] = TransitionActor.Clock,
    };

    private static readonly Dictionary<string, AskKind> Kinds = new()
    {
        ["reponse"] = AskKind.Answer,
        ["motif"] = AskKind.Reason,
        ["solution"] = AskKind.Solution,
        ["code-solution"] = AskKind.SolutionCode,
        ["agent"] = AskKind.Agent,
        ["equipe"] = AskKind.Team,
        ["ticket"] = AskKind.Ticket,
        ["date-fin"] = AskKind.EndDate,
        ["question"] = AskKind.Question,
        ["satisfaction"] = AskKind.Satisfaction,
        ["formulaire"] = AskKind.Form,
    };

    private static readonly Dictionary<string, bool> Requirements = new() { ["obligatoire"] = true, ["facultatif"] = false };

    /// <summary>Reads a rule of <c>transitions.json</c>.</summary>
    public static TransitionProperties Read(ObjectReader reader, LoadContext context)
    {
        var code = reader.Code("transition");
        if (code == AutoClose)
            reader.Error(reader.Node, $"« {AutoClose} » se règle dans {RuleFiles.AutoClose}.");
        return new TransitionProperties(
            code, reader.Text("libelle"), ReadFrom(reader, context), ReadTo(reader, context),
            reader.Choice("acteur", Actors, TransitionActor.Agent), ReadAsks(reader), reader.Text("aide"));
    }

    /// <summary>Reads a rule of <c>fermeture-automatique.json</c>.</summary>
    public static TransitionProperties ReadAutoClose(ObjectReader reader, LoadContext context) => new(
        AutoClose, reader.Text("libelle"), ReadFrom(reader, context), ReadTo(reader, context), TransitionActor.Clock, [], reader.Text("aide"));

    private static string[] ReadFrom(ObjectReader reader, LoadContext context)
    {
        var from = reader.TextItems("de", CodePatterns.Small);
        foreach (var item in from)
        {
            if (context.Unknown(nameof(TicketFacts.Status), item.Text) is { } problem)
                reader.Error(item, problem);
        }

        return [.. from.Select(item => item.Text)];
    }

    private static string ReadTo(ObjectReader reader, LoadContext context)
    {
        var to = reader.Code("vers");
        if (to.Length > 0 && context.Unknown(nameof(TicketFacts.Status), to) is { } problem)
            reader.Error(reader.Node.Find("vers")!, problem);
        return to;
    }

    private static List<Ask> ReadAsks(ObjectReader reader)
    {
        var asks = new List<Ask>();
        foreach (var member in reader.Choices("demande", Kinds.Keys, Requirements.Keys))
        {
            if (!Kinds.TryGetValue(member.Key, out var kind))
                reader.Error(member.Offset, $"« {member.Key} » ne peut pas être demandé. {Suggestion.Hint(member.Key, Kinds.Keys)}");
            else if (!Requirements.TryGetValue(member.Value.Text, out var required))
                reader.Error(member.Value, $"« {member.Key} » est \"obligatoire\" ou \"facultatif\".");
            else
                asks.Add(new Ask(kind, required));
        }

        return asks;
    }
}
