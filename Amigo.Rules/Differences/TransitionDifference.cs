using Amigo.Rules.Evaluation;
using Amigo.Rules.Loading;
using static Amigo.Rules.Differences.Said;

namespace Amigo.Rules.Differences;

/// <summary>Compares the edges of two lifecycles, rule by rule; a rule that only took another name is recognised.</summary>
internal static class TransitionDifference
{
    public static IEnumerable<RuleChange> Of(RuleSet before, RuleSet after)
    {
        var changes = new List<RuleChange>();
        foreach (var (old, young) in Match(before, after))
        {
            if (old is null)
                changes.Add(Whole(ChangeKind.Added, young!, after));
            else if (young is null)
                changes.Add(Whole(ChangeKind.Removed, old, before));
            else
                changes.AddRange(Changes(old, young, before, after));
        }

        changes.AddRange(Delay(before, after));
        changes.AddRange(Orders(before, after));
        return changes.DistinctBy(change => (change.Sentence, change.Before, change.After)).OrderBy(change => change.Topic);
    }

    /// <summary>Pairs the edges of two sets: by name, then by what they do.</summary>
    public static List<(Transition? Before, Transition? After)> Match(RuleSet before, RuleSet after)
    {
        var pairs = Pairs.Of(before.Transitions, after.Transitions, edge => (edge.Rule.File, edge.Rule.Rule));
        var lost = pairs.Where(pair => pair.After is null).Select(pair => pair.Before!).ToList();
        var matched = new List<(Transition?, Transition?)>();
        foreach (var (old, young) in pairs.Where(pair => pair.After is not null))
        {
            var former = old ?? lost.Find(edge => edge.Code == young!.Code && edge.Actor == young.Actor && edge.To == young.To);
            if (old is null && former is not null)
                lost.Remove(former);
            matched.Add((former, young));
        }

        return [.. matched, .. lost.Select(edge => (edge, (Transition?)null))];
    }

    private static RuleChange Whole(ChangeKind kind, Transition edge, RuleSet rules)
    {
        var from = edge.From.Count == 0 ? "à l’ouverture d’une demande" : $"de {Quotes(edge.From.Select(code => rules.Status(code).Label))}";
        return new RuleChange(
            TopicOf(edge), kind, edge.Rule.Rule,
            $"Transition {Name(edge, rules)} {(kind == ChangeKind.Added ? "ajoutée" : "supprimée")} : {from} vers {Quote(rules.Status(edge.To).Label)}, par {Said.Name(edge.Actor)}.");
    }

    private static IEnumerable<RuleChange> Changes(Transition old, Transition young, RuleSet before, RuleSet after)
    {
        RuleChange Changed(string sentence) => new(TopicOf(young), ChangeKind.Changed, young.Rule.Rule, sentence);

        var name = Name(young, after);
        if (old.Rule.Rule != young.Rule.Rule)
            yield return Changed($"La règle {Quote(old.Rule.Rule)} de la transition {Quote(young.Label)} s’appelle désormais {Quote(young.Rule.Rule)}.");
        if (old.Code != young.Code)
            yield return Changed($"La règle {Quote(young.Rule.Rule)} décrit désormais la transition {Quote(young.Code)}, et non plus {Quote(old.Code)}.");
        if (old.Label != young.Label)
            yield return Changed($"La transition {Quote(old.Label)} s’appelle désormais {Quote(young.Label)}.");
        if (old.Actor != young.Actor)
            yield return Changed($"{name} est désormais faite par {Said.Name(young.Actor)}, et non plus par {Said.Name(old.Actor)}.");
        if (young.From.Except(old.From).ToList() is { Count: > 0 } more)
            yield return Changed($"{name} part aussi de {Quotes(more.Select(code => after.Status(code).Label))}.");
        if (old.From.Except(young.From).ToList() is { Count: > 0 } less)
            yield return Changed($"{name} ne part plus de {Quotes(less.Select(code => before.Status(code).Label))}.");
        if (old.To != young.To)
            yield return Changed($"{name} mène désormais à {Quote(after.Status(young.To).Label)}, et non plus à {Quote(before.Status(old.To).Label)}.");
        foreach (var sentence in Asks(old, young))
            yield return Changed(sentence);
        foreach (var (what, was, becomes) in Texts(Rule(old, before), Rule(young, after), old, young).Where(text => text.Was != text.Becomes))
            yield return Changed($"{name} : {what}.") with { Before = was, After = becomes };
    }

    private static IEnumerable<(string What, string? Was, string? Becomes)> Texts(
        CompiledRule<TicketFacts> old, CompiledRule<TicketFacts> young, Transition before, Transition after) =>
    [
        ("la condition change", old.Condition, young.Condition),
        ("le refus se dit autrement", old.Refusal, young.Refusal),
        ("l’explication change", old.Label, young.Label),
        ("l’aide change", before.Help, after.Help),
    ];

    private static IEnumerable<string> Asks(Transition old, Transition young)
    {
        foreach (var ask in young.Asks)
        {
            var former = old.Asks.FirstOrDefault(other => other.Kind == ask.Kind);
            if (former is null)
                yield return $"{Quote(young.Label)} demande désormais {Said.Name(ask.Kind)} ({(ask.IsRequired ? "obligatoire" : "facultatif")}).";
            else if (former.IsRequired != ask.IsRequired)
                yield return $"{Quote(young.Label)} : {Said.Name(ask.Kind)} devient {(ask.IsRequired ? "obligatoire" : "facultatif")}.";
        }

        foreach (var ask in old.Asks.Where(ask => !young.AsksFor(ask.Kind)))
            yield return $"{Quote(young.Label)} ne demande plus {Said.Name(ask.Kind)}.";
    }

    /// <summary>What people feel of the closing rule: after how long.</summary>
    private static IEnumerable<RuleChange> Delay(RuleSet before, RuleSet after)
    {
        var (old, young) = (ClosesAfter(before), ClosesAfter(after));
        if (old == young)
            yield break;

        var says = (old, young) switch
        {
            (null, { } days) => $"se ferme désormais d’elle-même {After(days)}",
            ({ } days, null) => $"ne se ferme plus d’elle-même : elle le faisait {After(days)}",
            _ => $"se ferme d’elle-même {After(young!.Value)}, et non plus {After(old!.Value)}",
        };
        yield return new RuleChange(
            RuleTopic.Closing, ChangeKind.Changed, TransitionProperties.AutoClose, $"Une demande résolue restée sans réponse {says}.");
    }

    private static TimeSpan? ClosesAfter(RuleSet rules)
    {
        var resolved = new DateTime(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);
        var from = rules.Transitions.First(edge => edge.Code == TransitionProperties.AutoClose).From;
        var ticket = new TicketFacts { Number = 1, Kind = "demande", Status = from.Count > 0 ? from[0] : "", AuthorId = 1, CreatedAt = resolved.AddDays(-2), ResolvedAt = resolved };
        return rules.AutoCloseDate(ticket) - resolved;
    }

    /// <summary>For each code the first rule that holds decides.</summary>
    private static IEnumerable<RuleChange> Orders(RuleSet before, RuleSet after) =>
        from code in after.Transitions.Select(edge => edge.Code).Distinct()
        let old = before.Transitions.Where(edge => edge.Code == code).Select(edge => edge.Rule.Rule).ToList()
        let young = after.Transitions.Where(edge => edge.Code == code).Select(edge => edge.Rule.Rule).ToList()
        where Pairs.IsReordered(old, young)
        select new RuleChange(RuleTopic.Transitions, ChangeKind.Changed, young[0], $"Les règles de {Quote(after.FindTransition(code)!.Label)} sont essayées dans un autre ordre.")
        {
            Before = string.Join(", ", old),
            After = string.Join(", ", young),
        };

    private static CompiledRule<TicketFacts> Rule(Transition edge, RuleSet rules) => rules.Content.Transitions.RuleOf(edge);

    private static RuleTopic TopicOf(Transition edge) => edge.Code == TransitionProperties.AutoClose ? RuleTopic.Closing : RuleTopic.Transitions;

    /// <summary>Its label, with the rule where several share it.</summary>
    private static string Name(Transition edge, RuleSet rules) => rules.Transitions.Count(other => other.Label == edge.Label) > 1
        ? $"{Quote(edge.Label)} (règle {edge.Rule.Rule})"
        : Quote(edge.Label);
}
