using Amigo.Rules.Evaluation;
using static Amigo.Rules.Differences.Said;

namespace Amigo.Rules.Differences;

/// <summary>A rule of a plain list, seen as what may differ of it.</summary>
/// <param name="Code">Its name in the file.</param>
/// <param name="Said">How people call it.</param>
/// <param name="Condition">Its condition as written.</param>
/// <param name="Label">What it says when it holds.</param>
/// <param name="Aspects">What it decides: the name of each thing and its value, in French.</param>
internal sealed record ListedRule(string Code, string Said, string Condition, string? Label, params IReadOnlyList<(string Name, string Value)> Aspects)
{
    public static ListedRule Of<TSubject>(CompiledRule<TSubject> rule, params IReadOnlyList<(string Name, string Value)> aspects)
        where TSubject : class =>
        new(rule.Reference.Rule, rule.Label is { Length: > 0 and < 70 } label ? label : rule.Reference.Rule, rule.Condition, rule.Label, aspects);

    /// <summary>Compares two lists of rules.</summary>
    /// <param name="topic">What they are about.</param>
    /// <param name="noun">What one of them is called: "Délais".</param>
    /// <param name="endings">"ajoutée" and "supprimée", as the noun asks.</param>
    /// <param name="before">The first list.</param>
    /// <param name="after">The second.</param>
    /// <param name="orderDecides">Whether the first rule that holds decides.</param>
    public static IEnumerable<RuleChange> Compare(
        RuleTopic topic, string noun, (string Added, string Removed) endings, IReadOnlyList<ListedRule> before, IReadOnlyList<ListedRule> after, bool orderDecides)
    {
        foreach (var (old, young) in Pairs.Of(before, after, rule => rule.Code))
        {
            var rule = young ?? old!;
            if (old is null || young is null)
            {
                var gives = string.Join(", ", rule.Aspects.Select(aspect => $"{aspect.Name} {aspect.Value}"));
                yield return new RuleChange(
                    topic, old is null ? ChangeKind.Added : ChangeKind.Removed, rule.Code,
                    $"{noun} {Quote(rule.Said)} {(old is null ? endings.Added : endings.Removed)}{(gives.Length == 0 ? "" : $" : {gives}")}.");
                continue;
            }

            foreach (var change in Changes(topic, $"{noun} {Quote(young.Said)}", old, young))
                yield return change;
        }

        var (was, becomes) = (before.Select(rule => rule.Code).ToList(), after.Select(rule => rule.Code).ToList());
        if (orderDecides && Pairs.IsReordered(was, becomes))
        {
            yield return new RuleChange(topic, ChangeKind.Changed, "", $"{noun} : les règles sont essayées dans un autre ordre, et la première vérifiée décide.")
            {
                Before = string.Join(", ", was),
                After = string.Join(", ", becomes),
            };
        }
    }

    private static IEnumerable<RuleChange> Changes(RuleTopic topic, string name, ListedRule old, ListedRule young)
    {
        RuleChange Changed(string sentence) => new(topic, ChangeKind.Changed, young.Code, $"{name} : {sentence}.");

        foreach (var (before, after) in old.Aspects.Zip(young.Aspects).Where(pair => pair.First.Value != pair.Second.Value))
            yield return Changed($"{after.Name} {after.Value}, et non plus {before.Value}");
        if (old.Condition != young.Condition)
            yield return Changed("la condition change") with { Before = old.Condition, After = young.Condition };
        if (old.Label != young.Label)
            yield return Changed("l’explication change") with { Before = old.Label, After = young.Label };
    }
}
