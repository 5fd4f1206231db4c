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
        try
        {
            Transitions(example);
            Tabs(example, expected.ShownIn, isShown: true);
            Tabs(example, expected.AbsentFrom, isShown: false);
            Flag(example, expected.IsVisible, () => rules.Visibility.IsMatch(example.Ticket, example.Viewer, ExampleReader.Now), "la demande est visible", "la demande n'est pas visible");
            Flag(example, expected.Closes, () => rules.AutoClose.IsMatch(example.Ticket, ViewerFacts.Clock, ExampleReader.Now), "la demande se ferme d'elle-même", "la demande ne se ferme pas");
            Value(example, "priorite", expected.Priority, () => rules.Priority(example.Ticket.Impact, example.Ticket.Urgency).Value);
            Value(example, "equipe", expected.Team, () => rules.FirstTeam(example.Ticket, "catalogue").Value);
            Value(example, "delai", expected.Delay, () => rules.Deadlines.Decide(example.Ticket).Rule.Rule);
            Offers(example);
            Mails(example, expected.ToldOf, isTold: true);
            Mails(example, expected.NotToldOf, isTold: false);
        }
        catch (Exception exception) when (exception is RuleEvaluationException or ArgumentException)
        {
            expected.Reader.Error(expected.Reader.Node, $"L'exemple « {example.Name} » ne se calcule pas : {exception.Message}");
        }
    }

    private void Transitions(Example example)
    {
        foreach (var member in example.Expected.Can)
        {
            if (Find(example, member.Value, member.Key) is { } decision && decision.Target != member.Value.Text)
                Broken(example, member.Value, $"« {member.Key} » {(decision.IsAllowed ? $"mène à « {decision.Target} »" : $"est refusée : {decision.Refusal}")}");
        }

        foreach (var code in example.Expected.Cannot)
        {
            if (Find(example, code, code.Text) is { IsAllowed: true } decision)
                Broken(example, code, $"« {code.Text} » est permise par la règle « {decision.Rule?.Rule} »");
        }
    }

    private TransitionDecision? Find(Example example, JsonNode at, string code)
    {
        if (rules.FindTransition(code) is not null)
            return rules.Decide(code, example.Ticket, example.Viewer, ExampleReader.Now);
        example.Expected.Reader.Error(at, ExampleMessages.Unknown("transition", code, rules.Transitions.Select(transition => transition.Code).Distinct()));
        return null;
    }

    private void Tabs(Example example, IReadOnlyList<JsonNode> codes, bool isShown)
    {
        foreach (var code in codes)
        {
            if (!tabs.TryGetValue(code.Text, out var tab))
                example.Expected.Reader.Error(code, ExampleMessages.Unknown("onglet", code.Text, tabs.Keys));
            else if (Shows(tab, example) != isShown)
                Broken(example, code, $"l'onglet « {tab.Label} » {(isShown ? "ne la montre pas" : "la montre")}");
        }
    }

    /// <summary>The queues of agents show nothing that the visibility rules hide.</summary>
    private bool Shows(Tab tab, Example example) => tab.Filter.IsMatch(example.Ticket, example.Viewer, ExampleReader.Now)
        && (tab.Board != Board.Agent || rules.Visibility.IsMatch(example.Ticket, example.Viewer, ExampleReader.Now));

    private static void Flag(Example example, JsonNode? expected, Func<bool> decide, string whenTrue, string whenFalse)
    {
        if (expected is not null && decide() is var decided && decided != (expected.Kind == JsonValueKind.True))
            Broken(example, expected, decided ? whenTrue : whenFalse);
    }

    private static void Value(Example example, string key, JsonNode? expected, Func<string> decide)
    {
        if (expected is not null && decide() is var decided && decided != expected.Text)
            Broken(example, expected, $"« {key} » vaut « {decided} »");
    }

    private void Offers(Example example)
    {
        if (example.Expected.Offers is not { } offers || example.Expected.Reader.Node.Find("offres") is not { } node)
            return;
        var expected = offers.Select(offer => offer.Text).Order(StringComparer.Ordinal).ToList();
        var decided = rules.OfferCodes.Where(code => rules.IsOffered(new OfferFacts(code), example.Viewer)).Order(StringComparer.Ordinal).ToList();
        if (!expected.SequenceEqual(decided))
            Broken(example, node, decided.Count == 0 ? "aucune offre n'est proposée" : $"les offres sont {string.Join(", ", decided)}");
    }

    private void Mails(Example example, IReadOnlyList<JsonNode> names, bool isTold)
    {
        var audiences = ExamplePeople.Audiences.GetValueOrDefault(example.Viewer, []);
        foreach (var name in names)
        {
            var rule = rules.Notifications.Decide(name.Text, audiences, example.Ticket, example.Viewer, ExampleReader.Now);
            if (rule is null == isTold)
                Broken(example, name, rule is null ? $"« {name.Text} » ne prévient pas cette personne" : $"« {name.Text} » la prévient, par la règle « {rule.Rule.Rule} »");
        }
    }

    private static void Broken(Example example, JsonNode at, string outcome) =>
        example.Expected.Reader.Error(at, $"L'exemple « {example.Name} » n'est plus vrai : {outcome}. Si c'est voulu, changez l'exemple avec la règle.");
}
