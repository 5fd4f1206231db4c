using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Regles;

/// <summary>The rules in force as pictures that need no JSON: the lifecycle, the priorities, what stands in which tab.</summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(RuleStore store) : PageModel
{
    public static IReadOnlyList<(string Code, string Label, TransitionActor Actor)> Actors { get; } =
    [
        ("demandeur", "Demandeur", TransitionActor.Requester),
        ("agent", "Agent", TransitionActor.Agent),
        ("horloge", "Horloge", TransitionActor.Clock),
    ];

    /// <summary>Whose transitions to show; all when it is nobody known.</summary>
    [FromQuery(Name = "acteur")]
    public string? AskedActor { get; set; }

    public RuleState State { get; } = store.State;

    public RuleSet Rules => State.Rules;

    public TabGrid Grid { get; private set; } = null!;

    public IReadOnlyList<Transition> Transitions => [.. Rules.Transitions.Where(transition => IsAll || LabelOf(transition.Actor) == Chosen.Label)];

    public bool IsAll => Chosen.Code is null;

    private (string Code, string Label, TransitionActor Actor) Chosen => Actors.FirstOrDefault(actor => actor.Code == AskedActor);

    public void OnGet() => Grid = TabGrid.Of(Rules);

    public bool IsChosen(string code) => Chosen.Code == code;

    public static string LabelOf(TransitionActor actor) => Actors.First(known => known.Actor == actor).Label;

    public static string NameOf(Board board) => board switch
    {
        Board.Current => "Tickets en cours",
        Board.Treated => "Tickets traités",
        _ => "Files des agents",
    };

    public static string NameOf(Turn turn) => turn switch
    {
        Turn.Support => "le support",
        Turn.Requester => "le demandeur",
        Turn.ThirdParty => "un tiers, ou une date",
        _ => "personne",
    };
}
