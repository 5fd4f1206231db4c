using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Pages.Tickets;

/// <summary>A form on the page of a request: a transition, or words that change no status.</summary>
public sealed record ActionForm
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    public required string Help { get; init; }

    public required IReadOnlyList<Ask> Asks { get; init; }

    /// <summary>The text it asks for, or null.</summary>
    public required Ask? Text { get; init; }

    /// <summary>Whether the request is over after it.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether files may come with it.</summary>
    public bool TakesFiles => Text is not null && !IsFinal && Code != JournalEntry.Note;

    /// <summary>Nothing is asked: one click is enough.</summary>
    public bool IsImmediate => Asks.Count == 0;

    /// <summary>Whether the answer given here may also be given to the children of a major incident.</summary>
    public bool ReachesChildren { get; init; }

    public Ask? Find(AskKind kind) => Asks.FirstOrDefault(ask => ask.Kind == kind);

    /// <summary>In the order people need them: what goes on first, what ends the request last.</summary>
    public static IReadOnlyList<ActionForm> For(IReadOnlyList<OfferedTransition> offered, bool mayComment, bool mayNote)
    {
        var forms = offered.OrderBy(transition => transition.Target.IsFinal).Select(Of).ToList();
        var firstFinal = forms.FindIndex(form => form.IsFinal);
        if (mayNote)
            forms.Insert(firstFinal < 0 ? forms.Count : firstFinal, Note);
        if (mayComment)
            forms.Insert(mayNote ? 0 : firstFinal < 0 ? forms.Count : firstFinal, mayNote ? Answer : Comment);
        return forms;
    }

    private static readonly Ask RequiredText = new(AskKind.Answer, IsRequired: true);

    private static ActionForm Comment { get; } = new()
    {
        Code = JournalEntry.Comment,
        Label = "Ajouter un commentaire",
        Help = "Votre commentaire s’ajoute au suivi ; la demande garde son statut.",
        Asks = [RequiredText],
        Text = RequiredText,
    };

    private static ActionForm Answer { get; } = Comment with
    {
        Label = "Répondre",
        Help = "Le demandeur lit votre réponse ; la demande garde son statut.",
        ReachesChildren = true,
    };

    private static ActionForm Note { get; } = Comment with
    {
        Code = JournalEntry.Note,
        Label = "Écrire une note interne",
        Help = "Seuls les agents qui traitent la demande la lisent, jamais le demandeur.",
    };

    private static ActionForm Of(OfferedTransition offered) => new()
    {
        Code = offered.Code,
        Label = offered.Label,
        Help = offered.Transition.Help,
        Asks = offered.Transition.Asks,
        Text = ActionCheck.TextAsk(offered.Transition) ?? offered.Transition.Asks.FirstOrDefault(ask => ask.Kind == AskKind.Satisfaction),
        IsFinal = offered.Target.IsFinal,
        ReachesChildren = offered.Transition.Actor == TransitionActor.Agent && ActionCheck.TextAsk(offered.Transition) is not null
            && !offered.Transition.AsksFor(AskKind.Team) && !offered.Transition.AsksFor(AskKind.Ticket),
    };
}
