using System.Linq.Expressions;
using Amigo.Rules.Evaluation;
using Amigo.Rules.Proofs;

namespace Amigo.Rules.Loading;

/// <summary>What the readers of rule files share during one load.</summary>
internal sealed class LoadContext(ErrorList errors, string version)
{
    private readonly RuleParser _parser = new();
    private readonly Dictionary<string, IReadOnlyList<ListValue>> _codes = new()
    {
        [nameof(TicketFacts.Kind)] = FixedCodes.Kinds,
        [nameof(ViewerFacts.EstablishmentKinds)] = FixedCodes.EstablishmentKinds,
    };

    private Dictionary<string, (SourceFile File, int Offset)> _placeOfStatus = [];

    private readonly List<CatalogueMention> _mentions = [];

    public ErrorList Errors => errors;

    /// <summary>Codes of the catalogue that rules name.</summary>
    public IReadOnlyList<CatalogueMention> Mentions => _mentions;

    public EngineHost Engine { get; } = new();

    public IReadOnlyList<Status> Statuses { get; private set; } = [];

    public ValueFile Values { get; private set; } = new([], [], [], []);

    /// <summary>Makes statuses known to the rules; not called when their file is missing or wrong, to spare false alarms.</summary>
    public void Use(SourceFile file, IReadOnlyList<(Status Status, JsonNode Node)> statuses)
    {
        Statuses = [.. statuses.Select(pair => pair.Status)];
        _placeOfStatus = statuses.ToDictionary(pair => pair.Status.Code, pair => (file, pair.Node.Offset));
        _codes[nameof(TicketFacts.Status)] = [.. Statuses.Select(status => new ListValue(status.Code, status.Label, status.Badge))];
    }

    /// <summary>Makes lists known to the rules; the same reserve holds.</summary>
    public void Use(ValueFile values)
    {
        Values = values;
        _codes[nameof(TicketFacts.Impact)] = values.Impacts;
        _codes[nameof(TicketFacts.Urgency)] = values.Urgencies;
        _codes[nameof(TicketFacts.Priority)] = values.Priorities;
    }

    /// <summary>Remembers a code of the catalogue that a rule gives; null when it could not be read.</summary>
    public void Mention(string field, SourceFile file, JsonNode? node)
    {
        if (node is not null)
            _mentions.Add(new CatalogueMention(field, node.Text, IsCondition: false, file.Name, file.Locate(node.Offset)));
    }

    /// <summary>Reports what the other files lack for a status where the status stands.</summary>
    public void ErrorAt(Status status, string message) =>
        errors.Add(_placeOfStatus[status.Code].File, _placeOfStatus[status.Code].Offset, message);

    /// <summary>Why a code is not one of a field's, or null.</summary>
    public string? Unknown(string field, string code)
    {
        if (!_codes.TryGetValue(field, out var known) || known.Any(value => value.Code == code))
            return null;

        return $"« {code} » est inconnu pour {FrenchFormat.Name(field)}. {Suggestion.Hint(code, [.. known.Select(value => value.Code)])}";
    }

    /// <summary>Parses and checks a draft; null after reporting why it cannot be used.</summary>
    /// <param name="draft">The rule as read.</param>
    /// <param name="scope">The names it may use.</param>
    /// <param name="subjectMembers">The subject's fields it may read; null for all.</param>
    /// <param name="from">Status codes the rule is confined to; null for no such condition.</param>
    public CompiledRule<TSubject>? Compile<TSubject>(
        RuleDraft draft, RuleScope scope, IReadOnlySet<string>? subjectMembers = null, IReadOnlyList<string>? from = null)
        where TSubject : class
    {
        if (draft.Expression is null)
            return null;
        if (_parser.Check(draft.Expression.Text, scope, subjectMembers, (field, code) => CheckLiteral(draft, field, code)) is { } problem)
        {
            errors.Add(draft.File, draft.File.LocateInString(draft.Expression.Offset, problem.Position), problem.Message);
            return null;
        }

        if (draft.Name.Length == 0)
            return null;

        // The same text, status condition included, goes to RulesEngine, to the delegates and to SQL.
        var text = from is null ? draft.Expression.Text : $"({StatusCondition(from)}) && ({draft.Expression.Text})";
        Expression body;
        try
        {
            body = _parser.ParseTrusted(text, scope);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            errors.Add(draft.File, draft.Expression.Offset, ParserMessages.Translate(exception.Message));
            return null;
        }

        var reference = new RuleReference(draft.File.Name, draft.Name, version);
        var format = new FrenchFormat((field, code) => _codes.GetValueOrDefault(field)?.FirstOrDefault(value => value.Code == code)?.Label);
        return new CompiledRule<TSubject>(reference, scope, text, body, WordsOf(draft), format) { Condition = draft.Expression.Text };
    }

    /// <summary>Puts rules in one workflow and runs each on samples, so that nothing fails for the first time in front of a user.</summary>
    public RuleGroup<TSubject> Group<TSubject>(
        string workflow, IReadOnlyList<(RuleDraft Draft, CompiledRule<TSubject> Rule)> rules, IReadOnlyList<TSubject> samples)
        where TSubject : class
    {
        var group = new RuleGroup<TSubject>(Engine, workflow, [.. rules.Select(pair => pair.Rule)]);
        if (Samples.Failure(group, samples) is not { } failure)
            return group;

        var draft = rules.FirstOrDefault(pair => pair.Rule == failure.Rule, rules[0]).Draft;
        errors.Add(draft.File, draft.Expression!.Offset, failure.Message);

        return group;
    }

    private static RuleWords WordsOf(RuleDraft draft) =>
        new(draft.Expression!.Text, draft.File.Locate(draft.Node.Offset).Line, draft.File.Locate(draft.Expression.Offset), draft.Label, draft.Refusal);

    private string? CheckLiteral(RuleDraft draft, string field, string code)
    {
        var (text, quote) = (draft.Expression!.Text, draft.Expression.Offset);
        var place = draft.File.LocateInString(quote, Math.Max(text.IndexOf($"\"{code}\"", StringComparison.Ordinal), 0));
        _mentions.Add(new CatalogueMention(field, code, IsCondition: true, draft.File.Name, place));
        return Unknown(field, code);
    }

    private static string StatusCondition(IReadOnlyList<string> from) => from.Count == 0
        ? "ticket.Status == \"\""
        : $"ticket.Status in ({string.Join(", ", from.Select(code => $"\"{code}\""))})";
}
