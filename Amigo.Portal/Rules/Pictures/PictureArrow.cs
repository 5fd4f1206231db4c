using Amigo.Rules;

namespace Amigo.Portal.Rules.Pictures;

/// <summary>All transitions from one status to another.</summary>
/// <param name="From">Code of the status they leave; null for the opening of a request.</param>
/// <param name="To">Code of the status they give.</param>
/// <param name="Steps">The transitions.</param>
public sealed record PictureArrow(string? From, string To, IReadOnlyList<PictureStep> Steps)
{
    public bool IsFaded => Steps.All(step => step.IsFaded);

    /// <summary>What becomes of the arrow itself: it comes or goes only when all it holds does.</summary>
    public ChangeKind? Change => Steps.All(step => step.Change == Steps[0].Change) ? Steps[0].Change : ChangeKind.Changed;
}
