namespace Amigo.Portal.Editing.Forms;

/// <summary>A rule of a transition: who it lets act.</summary>
/// <param name="Refusal">What the others are told.</param>
public sealed record TransitionCondition(string RuleName, string Label, string Actor, string Expression, string Refusal);
