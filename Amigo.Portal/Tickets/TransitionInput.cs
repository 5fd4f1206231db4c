using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>What a transition asks for, checked against what was sent.</summary>
internal static class TransitionInput
{
    public const int MinimumSatisfaction = 1;
    public const int MaximumSatisfaction = 5;

    private static readonly AskKind[] Texts = [AskKind.Answer, AskKind.Reason, AskKind.Question, AskKind.Solution];

    /// <summary>Whether the page of a request has a field for everything this transition needs.</summary>
    public static bool IsSupported(this Transition transition) =>
        transition.Asks.All(ask => !ask.IsRequired || Texts.Contains(ask.Kind) || ask.Kind == AskKind.Satisfaction);

    /// <summary>The text that this transition asks for, or null when it asks for none.</summary>
    public static Ask? TextAsk(this Transition transition) => transition.Asks.FirstOrDefault(ask => Texts.Contains(ask.Kind));

    public static string? CheckBody(Transition transition, ActOnTicket action, List<FieldError> errors)
    {
        if (transition.TextAsk() is not { } ask)
            return null;
        var hasText = !string.IsNullOrWhiteSpace(action.Body.Raw) && !RichText.IsBlank(action.Body.ToSafeHtml());
        if (!ask.IsRequired && !hasText)
            return null;
        return OpenTicketCheck.CheckBody(action.Body, nameof(ActOnTicket.Body), Missing(ask.Kind), errors);
    }

    public static int? CheckSatisfaction(Transition transition, ActOnTicket action, List<FieldError> errors)
    {
        if (action.Satisfaction is not { } satisfaction || !transition.AsksFor(AskKind.Satisfaction))
            return null;
        if (satisfaction is < MinimumSatisfaction or > MaximumSatisfaction)
            errors.Add(new(nameof(ActOnTicket.Satisfaction), "Choisissez une note de 1 à 5, ou aucune."));
        return satisfaction;
    }

    private static string Missing(AskKind kind) => kind switch
    {
        AskKind.Answer => "Écrivez votre réponse.",
        AskKind.Question => "Écrivez votre question.",
        AskKind.Solution => "Écrivez la solution.",
        _ => "Indiquez le motif.",
    };
}
