using System.Text.Json;
using Amigo.Rules.Loading;

namespace Amigo.Rules.Examples;

/// <summary>Compares what an example expects with what the rules answer; each difference is an error at its place.</summary>
internal sealed class ExampleCheck(RuleSet rules)
{
    private static readonly Dictionary<Board, string> BoardCodes = new()
    {
        [Board.Current] = "en-cours",
        [Board.Treated] = "traites",
        [Board.Agent] = "agent",
    };

    private readonly IReadOnlyDictionary<string, Tab> tabs = rules.Tabs.ToDictionary(tab => $"{BoardCodes[tab.Board]}/{tab.Code}");

    public void Check(Example example)
    {
        var expected = example.Expected;
        if (expected.Node.Members.Count == 0)
            expected.Error(expected.Node, "« alors » est vide : cet exemple ne dit rien.");
        try
        {
            Transitions(example);
            Tabs(example, "onglets", isShown: true);
            Tabs(example, "absente-de", isShown: false);
            Flag(example, "visible", () => rules.Visibility.IsMatch(example.Ticket, example.Viewer, ExampleReader.Now), "la demande est visible", "la demande n'est pas visible");
            Flag(example, "se-ferme", () => rules.AutoClose.IsMatch(example.Ticket, ViewerFacts.Clock, ExampleReader.Now), "la demande se ferme d'elle-même", "la demande ne se ferme pas");
            Value(example, "priorite", () => rules.Priority(example.Ticket.Impact, example.Ticket.Urgency).Value);
            Value(example, "equipe", () => rules.FirstTeam(example.Ticket, "catalogue").Value);
            Value(example, "delai", () => rules.Deadlines.Decide(example.Ticket).Rule.Rule);
            Offers(example);
            Mails(example, "prevenu-de", isTold: true);
            Mails(example, "pas-prevenu-de", isTold: false);
        }
        catch (Exception exception) when (exception is RuleEvaluationException or ArgumentException)
        {
            expected.Error(expected.Node, $"L'exemple « {example.Name} » ne se calcule pas : {exception.Message}");
        }

        expected.Finish();
    }

    private void Transitions(Example example)
    {
        var allowed = example.Expected.Optional("peut", JsonValueKind.Object, "un objet qui donne, à chaque transition, le statut où elle mène");
        var refused = example.Expected.Optional("ne-peut-pas", JsonValueKind.Array, "une liste de transitions") is null ? [] : example.Expected.TextItems("ne-peut-pas");
        foreach (var member in allowed?.Members ?? [])
        {
            if (Find(example, member.Value, member.Key) is { } decision && decision.Target != member.Value.Text)
                Broken(example, member.Value, $"« {member.Key} » {(decision.IsAllowed ? $"mène à « {decision.Target} »" : $"est refusée : {decision.Refusal}")}");
        }

        foreach (var code in refused)
        {
            if (Find(example, code, code.Text) is { IsAllowed: true } decision)
                Broken(example, code, $"« {code.Text} » est permise par la règle « {decision.Rule?.Rule} »");
        }
    }

    private TransitionDecision? Find(Example example, JsonNode at, string code)
    {
        if (rules.FindTransition(code) is not null)
            return rules.Decide(code, example.Ticket, example.Viewer, ExampleReader.Now);
        example.Expected.Error(at, ExampleMessages.Unknown("transition", code, rules.Transitions.Select(transition => transition.Code).Distinct()));
        return null;
    }

    private void Tabs(Example example, string key, bool isShown)
    {
        if (example.Expected.Optional(key, JsonValueKind.Array, "une liste d'onglets, comme « en-cours/ouverts »") is null)
            return;
        foreach (var code in example.Expected.TextItems(key))
        {
            if (!tabs.TryGetValue(code.Text, out var tab))
                example.Expected.Error(code, ExampleMessages.Unknown("onglet", code.Text, tabs.Keys));
            else if (Shows(tab, example) != isShown)
                Broken(example, code, $"l'onglet « {tab.Label} » {(isShown ? "ne la montre pas" : "la montre")}");
        }
    }

    /// <summary>The queues of agents show nothing that the visibility rules hide.</summary>
    private bool Shows(Tab tab, Example example) => tab.Filter.IsMatch(example.Ticket, example.Viewer, ExampleReader.Now)
        && (tab.Board != Board.Agent || rules.Visibility.IsMatch(example.Ticket, example.Viewer, ExampleReader.Now));

    private static void Flag(Example example, string key, Func<bool> decide, string whenTrue, string whenFalse)
    {
        var expected = example.Expected.Flag(key);
        if (example.Expected.Node.Find(key) is { Kind: JsonValueKind.True or JsonValueKind.False } node && decide() is var decided && decided != expected)
            Broken(example, node, decided ? whenTrue : whenFalse);
    }

    private static void Value(Example example, string key, Func<string> decide)
    {
        if (example.Expected.OptionalTextNode(key, RuleFiles.MaxCode) is { } node && decide() is var decided && decided != node.Text)
            Broken(example, node, $"« {key} » vaut « {decided} »");
    }

    private void Offers(Example example)
    {
        if (example.Expected.Optional("offres", JsonValueKind.Array, "une liste d'offres") is not { } node)
            return;
        var expected = example.Expected.TextItems("offres").Select(offer => offer.Text).Order(StringComparer.Ordinal).ToList();
        var decided = rules.OfferCodes.Where(code => rules.IsOffered(new OfferFacts(code), example.Viewer)).Order(StringComparer.Ordinal).ToList();
        if (!expected.SequenceEqual(decided))
            Broken(example, node, decided.Count == 0 ? "aucune offre n'est proposée" : $"les offres sont {string.Join(", ", decided)}");
    }

    private void Mails(Example example, string key, bool isTold)
    {
        if (example.Expected.Optional(key, JsonValueKind.Array, "une liste d'événements") is null)
            return;
        var audiences = ExamplePeople.Audiences.GetValueOrDefault(example.Viewer, []);
        foreach (var name in example.Expected.TextItems(key))
        {
            var rule = rules.Notifications.Decide(name.Text, audiences, example.Ticket, example.Viewer, ExampleReader.Now);
            if (rule is null == isTold)
                Broken(example, name, rule is null ? $"« {name.Text} » ne prévient pas cette personne" : $"« {name.Text} » la prévient, par la règle « {rule.Rule.Rule} »");
        }
    }

    private static void Broken(Example example, JsonNode at, string outcome) =>
        example.Expected.Error(at, $"L'exemple « {example.Name} » n'est plus vrai : {outcome}. Si c'est voulu, changez l'exemple avec la règle.");
}
