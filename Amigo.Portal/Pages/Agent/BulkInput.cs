using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.Queues;
using Amigo.Rules;

namespace Amigo.Portal.Pages.Agent;

/// <summary>What the bar under a queue sends; only what the chosen action asks for is looked at.</summary>
public sealed class BulkInput
{
    public string? Action { get; set; }

    /// <summary>The ticked rows, as <see cref="BulkTarget"/> writes them.</summary>
    public List<string> Selection { get; set; } = [];

    /// <summary>The one row whose own button was pressed.</summary>
    public string? Seule { get; set; }

    public int? AgentId { get; set; }

    public string? Team { get; set; }

    public string? Reason { get; set; }

    public string? Solution { get; set; }

    public string? SolutionCode { get; set; }

    public BulkRequest ToRequest(Transition transition, IReadOnlyList<BulkTarget> targets) => new()
    {
        Transition = transition.Code,
        Targets = targets,
        AgentId = transition.AsksFor(AskKind.Agent) ? AgentId : null,
        Team = transition.AsksFor(AskKind.Team) ? Team : null,
        Body = new RichText(transition.AsksFor(AskKind.Solution) ? Solution : Reason, IsHtml: false),
        SolutionCode = transition.AsksFor(AskKind.SolutionCode) ? SolutionCode : null,
    };

    /// <summary>What is missing, said once instead of once a request; the rest is each request's own affair.</summary>
    public IEnumerable<FieldError> Missing(Transition transition)
    {
        foreach (var ask in transition.Asks.Where(ask => ask.IsRequired))
        {
            var error = ask.Kind switch
            {
                AskKind.Agent when AgentId is null => new FieldError(nameof(AgentId), "Choisissez un agent."),
                AskKind.Team when string.IsNullOrEmpty(Team) => new FieldError(nameof(Team), "Choisissez une équipe."),
                AskKind.Reason when string.IsNullOrWhiteSpace(Reason) => new FieldError(nameof(Reason), "Indiquez le motif."),
                AskKind.Solution when string.IsNullOrWhiteSpace(Solution) => new FieldError(nameof(Solution), "Écrivez la solution."),
                AskKind.SolutionCode when string.IsNullOrEmpty(SolutionCode) => new FieldError(nameof(SolutionCode), "Choisissez de quelle façon les demandes ont été résolues."),
                _ => null,
            };
            if (error is not null)
                yield return error;
        }
    }
}
