using System.Globalization;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.TagHelpers;
using Amigo.Portal.Tickets.Queues;

namespace Amigo.Portal.Pages.Agent;

/// <summary>The filters that an address asks for, read leniently: what means nothing is left out, and said.</summary>
public sealed class QueueFilters
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d/M/yyyy"];

    private readonly IQueryCollection _query;
    private readonly QueueChoices _choices;
    private readonly List<FilterChip> _chips = [];
    private readonly List<string> _notes = [];

    private QueueFilters(IQueryCollection query, QueueChoices choices) => (_query, _choices) = (query, choices);

    public QueueCriteria Criteria { get; private set; } = new();

    public IReadOnlyList<FilterChip> Chips => _chips;

    /// <summary>What was asked for and could not be done.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public static QueueFilters Read(IQueryCollection query, QueueChoices choices)
    {
        var filters = new QueueFilters(query, choices);
        filters.Criteria = filters.ReadCriteria();
        return filters;
    }

    /// <summary>What a field of the form shows again.</summary>
    public string? this[string key] => Value(key);

    private QueueCriteria ReadCriteria()
    {
        if (Value(QueueAddress.Words) is { } words)
            _chips.Add(new(QueueAddress.Words, $"« {words} »"));
        var agent = ReadAgent();
        var (from, to) = (ReadDay(QueueAddress.From, "Ouvertes depuis le"), ReadDay(QueueAddress.To, "Ouvertes jusqu’au"));
        if (from > to)
            _notes.Add("La première date est après la seconde : aucune demande ne peut convenir.");
        return new QueueCriteria
        {
            ServiceCode = ReadCode(QueueAddress.Service, "Service", code => (_choices.Catalogue.Find(code) as Service) is { } service ? (service.Code, service.Name) : null),
            EstablishmentWords = ReadEstablishment(),
            Priority = ReadCode(QueueAddress.Priority, "Priorité", code => _choices.Priorities.FirstOrDefault(value => value.Code == code) is { } value ? (code, value.Label) : null),
            Status = ReadCode(QueueAddress.Status, "Statut", code => _choices.Statuses.FirstOrDefault(status => status.Code == code) is { } status ? (code, status.Label) : null),
            Team = ReadCode(QueueAddress.Team, "Équipe", code => _choices.Catalogue.FindTeam(code) is { } team ? (code, team.Name) : null),
            AgentId = agent,
            IsWithoutAgent = agent is null && Value(QueueAddress.Agent) == QueueChoices.NoAgent,
            OpenedFrom = from is { } first ? ParisTime.ToUtc(first) : null,
            OpenedBefore = to is { } last ? ParisTime.ToUtc(last.AddDays(1)) : null,
        };
    }

    private string? ReadCode(string key, string label, Func<string, (string Code, string Name)?> find)
    {
        if (Value(key) is not { } value)
            return null;
        if (find(value) is not { } found)
        {
            _notes.Add($"{label} « {value} » : ce filtre ne s’applique pas ici, il est ignoré.");
            return null;
        }

        _chips.Add(new(key, $"{label} : {found.Name}"));
        return found.Code;
    }

    private string[] ReadEstablishment()
    {
        if (Value(QueueAddress.Establishment) is not { } text)
            return [];
        _chips.Add(new(QueueAddress.Establishment, $"Établissement : {text}"));
        return Text.FilterWords(text);
    }

    private int? ReadAgent()
    {
        var code = ReadCode(QueueAddress.Agent, "Agent", value => value == QueueChoices.NoAgent
            ? (value, "sans agent")
            : _choices.Agents.FirstOrDefault(agent => agent.Id.ToString(CultureInfo.InvariantCulture) == value) is { } agent ? (value, agent.Name) : null);
        return int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private DateTime? ReadDay(string key, string label)
    {
        if (Value(key) is not { } text)
            return null;
        if (!DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < FirstYear or > LastYear)
        {
            _notes.Add($"« {text} » n’est pas une date comme 18/01/2026 : ce filtre est ignoré.");
            return null;
        }

        _chips.Add(new(key, $"{label} {French.Date(ParisTime.ToUtc(day))}"));
        return day;
    }

    private string? Value(string key) =>
        Text.Cut(Text.OneLine(_query[key].FirstOrDefault() ?? ""), QueueAddress.ValueLength) is { Length: > 0 } value ? value : null;
}
