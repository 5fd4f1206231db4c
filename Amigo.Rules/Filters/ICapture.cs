using System.Linq.Expressions;

namespace Amigo.Rules.Filters;

/// <summary>A part of a rule that depends on viewer and time only.</summary>
internal interface ICapture
{
    /// <summary>The part as a member of a captured object.</summary>
    MemberExpression Bind(ViewerFacts viewer, DateTime now);
}
