using Amigo.Portal.Data;
using Amigo.Portal.Kb;
using Amigo.Portal.People;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets;

/// <summary>Checks what was sent with a transition against what it asks for; every error at once, each beside its field.</summary>
public sealed class ActionCheck(AmigoDbContext db, KnowledgeBase knowledge)
{
    public const int MinimumSatisfaction = 1;
    public const int MaximumSatisfaction = 5;

    /// <summary>Nothing waits longer than a year without being looked at.</summary>
    private const int LongestWaitDays = 366;

    private static readonly AskKind[] Texts = [AskKind.Answer, AskKind.Reason, AskKind.Question, AskKind.Solution];

    /// <summary>The text that this transition asks for, or null when it asks for none.</summary>
    public static Ask? TextAsk(Transition transition) => transition.Asks.FirstOrDefault(ask => Texts.Contains(ask.Kind));

    public async Task<CheckedAction> RunAsync(Transition transition, TicketEdit edit, ActOnTicket action, CancellationToken cancellationToken) => new()
    {
        Body = CheckBody(transition, action, edit.Errors),
        Satisfaction = CheckSatisfaction(transition, action, edit.Errors),
        AgentId = await CheckAgentAsync(transition, edit, action.AgentId, cancellationToken),
        Team = CheckTeam(transition, edit, action.Team),
        WaitingUntil = CheckEndDate(transition, edit, action.EndDate),
        SolutionCode = CheckSolutionCode(transition, edit, action.SolutionCode),
        Related = await CheckRelatedAsync(transition, edit, action.RelatedReference, cancellationToken),
    };

    /// <summary>Those who may have a request of this team: its agents whose account is open.</summary>
    public static IQueryable<Person> AgentsOf(AmigoDbContext db, string team) =>
        db.People.Where(person => !person.IsDisabled && person.Teams.Any(membership => membership.Team == team));

    private static string? CheckBody(Transition transition, ActOnTicket action, List<FieldError> errors)
    {
        // Whoever says how satisfied they are may say why.
        var ask = TextAsk(transition) ?? transition.Asks.FirstOrDefault(ask => ask.Kind == AskKind.Satisfaction);
        if (ask is null)
            return null;
        var hasText = !string.IsNullOrWhiteSpace(action.Body.Raw) && !RichText.IsBlank(action.Body.ToSafeHtml());
        if (!hasText && (!ask.IsRequired || ask.Kind == AskKind.Satisfaction))
            return null;
        return OpenTicketCheck.CheckBody(action.Body, nameof(ActOnTicket.Body), MissingText(ask.Kind), errors);
    }

    private static int? CheckSatisfaction(Transition transition, ActOnTicket action, List<FieldError> errors)
    {
        var ask = Find(transition, AskKind.Satisfaction);
        if (ask is null || (action.Satisfaction is null && !ask.IsRequired))
            return null;
        if (action.Satisfaction is not (>= MinimumSatisfaction and <= MaximumSatisfaction))
            errors.Add(new(nameof(ActOnTicket.Satisfaction), ask.IsRequired ? "Choisissez une note de 1 à 5." : "Choisissez une note de 1 à 5, ou aucune."));
        return action.Satisfaction;
    }

    private async Task<int?> CheckAgentAsync(Transition transition, TicketEdit edit, int? agent, CancellationToken cancellationToken)
    {
        var ask = Find(transition, AskKind.Agent);
        if (ask is null || (agent is null && !ask.IsRequired))
            return null;
        if (agent is null || !await AgentsOf(db, edit.Ticket.Team).AnyAsync(person => person.Id == agent, cancellationToken))
            edit.Errors.Add(new(nameof(ActOnTicket.AgentId), "Choisissez un agent de l’équipe."));
        return agent;
    }

    private string? CheckTeam(Transition transition, TicketEdit edit, string? code)
    {
        var ask = Find(transition, AskKind.Team);
        if (ask is null || (string.IsNullOrEmpty(code) && !ask.IsRequired))
            return null;
        if (knowledge.Catalogue.FindTeam(code ?? "") is null)
            edit.Errors.Add(new(nameof(ActOnTicket.Team), "Choisissez l’équipe qui doit traiter la demande."));
        else if (code == edit.Ticket.Team)
            edit.Errors.Add(new(nameof(ActOnTicket.Team), "La demande est déjà dans cette équipe : choisissez-en une autre."));
        return code;
    }

    private static DateTime? CheckEndDate(Transition transition, TicketEdit edit, DateOnly? date)
    {
        var ask = Find(transition, AskKind.EndDate);
        if (ask is null || (date is null && !ask.IsRequired))
            return null;
        var today = DateOnly.FromDateTime(ParisTime.FromUtc(edit.Now));
        if (date is not { } day || day <= today || day > today.AddDays(LongestWaitDays))
        {
            edit.Errors.Add(new(nameof(ActOnTicket.EndDate), "Choisissez une date à venir, dans l’année."));
            return null;
        }

        return ParisTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
    }

    private static string? CheckSolutionCode(Transition transition, TicketEdit edit, string? code)
    {
        var ask = Find(transition, AskKind.SolutionCode);
        if (ask is null || (string.IsNullOrEmpty(code) && !ask.IsRequired))
            return null;
        if (edit.Rules.Solutions.All(solution => solution.Code != code))
            edit.Errors.Add(new(nameof(ActOnTicket.SolutionCode), "Choisissez de quelle façon la demande a été résolue."));
        return code;
    }

    private async Task<Ticket?> CheckRelatedAsync(Transition transition, TicketEdit edit, string? typed, CancellationToken cancellationToken)
    {
        var ask = Find(transition, AskKind.Ticket);
        if (ask is null || (string.IsNullOrWhiteSpace(typed) && !ask.IsRequired))
            return null;
        var related = await db.FindTreatedAsync(edit, typed, cancellationToken);
        var error = related is null ? TicketLookup.NotFound
            : related.Number == edit.Ticket.Number ? "Une demande ne peut pas être réunie à elle-même."
            : edit.Rules.Status(related.Status).IsFinal ? $"{related.Reference} est fermée : choisissez une demande en cours."
            : related.AuthorId != edit.Ticket.AuthorId && related.BeneficiaryId != edit.Ticket.AuthorId
                ? $"{related.Reference} est la demande d’une autre personne, qui ne suivrait plus la sienne : rattachez plutôt l’une à l’autre."
            : null;
        if (error is not null)
            edit.Errors.Add(new(nameof(ActOnTicket.RelatedReference), error));
        return related;
    }

    private static Ask? Find(Transition transition, AskKind kind) => transition.Asks.FirstOrDefault(ask => ask.Kind == kind);

    private static string MissingText(AskKind kind) => kind switch
    {
        AskKind.Answer => "Écrivez votre réponse.",
        AskKind.Question => "Écrivez votre question.",
        AskKind.Solution => "Écrivez la solution.",
        _ => "Indiquez le motif.",
    };
}
