using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets.Queues;

/// <summary>Acts on a selection: each request by itself, through the transition that its own page would use.</summary>
public sealed class BulkActions(AmigoDbContext db, TicketService tickets, RuleBook rules, TimeProvider clock)
{
    public const string Take = "prendre-en-charge";

    /// <summary>What may be asked for a selection, in the order shown.</summary>
    public static IReadOnlyList<string> Transitions { get; } = [Take, "assigner", "reaffecter", "resoudre"];

    public async Task<IReadOnlyList<BulkResult>> RunAsync(Viewer viewer, BulkRequest request, CancellationToken cancellationToken)
    {
        var outcomes = new List<(BulkTarget Target, TicketOutcome? Outcome)>();
        foreach (var target in request.Targets)
        {
            outcomes.Add((target, await tickets.ActAsync(viewer, new ActOnTicket
            {
                Reference = target.Reference,
                Transition = request.Transition,
                Version = target.Version,
                Body = request.Body,
                AgentId = request.AgentId,
                Team = request.Team,
                SolutionCode = request.SolutionCode,
            }, cancellationToken)));
        }

        var now = await ReadAsync(viewer, request, cancellationToken);
        return [.. outcomes.Select(pair =>
        {
            var state = now.GetValueOrDefault(pair.Target.Reference.Number);
            return new BulkResult(pair.Target.Reference, state?.Subject, Refusal(viewer, request.Transition, pair.Target, pair.Outcome, state));
        })];
    }

    /// <summary>The requests as they are after it all, in one query; those that the viewer does not see are not there.</summary>
    private Task<Dictionary<int, State>> ReadAsync(Viewer viewer, BulkRequest request, CancellationToken cancellationToken)
    {
        var numbers = request.Targets.Select(target => target.Reference.Number).ToArray();
        return db.Tickets
            .Where(ticket => numbers.Contains(ticket.Number))
            .Where(rules.Current.Visibility.For(TicketFactsMapping.Projection, viewer.ToFacts(), clock.GetUtcNow().UtcDateTime))
            .Select(ticket => new State(
                ticket.Number, ticket.Subject, ticket.Status, ticket.Version, ticket.AgentId, ticket.Agent == null ? null : ticket.Agent.DisplayName))
            .ToDictionaryAsync(state => state.Number, cancellationToken);
    }

    private string? Refusal(Viewer viewer, string transition, BulkTarget target, TicketOutcome? outcome, State? state)
    {
        if (outcome?.Reference is not null)
            return null;
        if (outcome is null || state is null)
            return "Cette demande n’est pas, ou n’est plus, dans vos files.";
        var isTaken = transition == Take && state.AgentId is not null && !CanLeave(transition, state.Status);
        if (isTaken)
            return state.AgentId == viewer.PersonId ? "Elle vous est déjà assignée." : $"Déjà prise en charge par {state.Agent}.";
        if (state.Version != target.Version)
            return $"Elle a changé entre-temps : {rules.Current.Status(state.Status).Label}{(state.Agent is { } agent ? $", {agent}" : "")}. Relisez-la avant de recommencer.";
        return string.Join(' ', outcome.Errors.Select(error => error.Message));
    }

    private bool CanLeave(string transition, string status) =>
        rules.Current.Transitions.Any(edge => edge.Code == transition && edge.From.Contains(status));

    private sealed record State(int Number, string Subject, string Status, int Version, int? AgentId, string? Agent);
}
