using System.Linq.Expressions;

namespace Amigo.Rules.Evaluation;

/// <summary>The names a rule may use: its subject (<c>ticket</c> or <c>offer</c>), <c>viewer</c> and <c>now</c>.</summary>
internal sealed class RuleScope
{
    public static readonly RuleScope Ticket = new("ticket", typeof(TicketFacts));
    public static readonly RuleScope Offer = new("offer", typeof(OfferFacts));

    private RuleScope(string name, Type type)
    {
        Subject = Expression.Parameter(type, name);
        Viewer = Expression.Parameter(typeof(ViewerFacts), "viewer");
        Now = Expression.Parameter(typeof(DateTime), "now");
        Parameters = [Subject, Viewer, Now];
    }

    public ParameterExpression Subject { get; }

    public ParameterExpression Viewer { get; }

    public ParameterExpression Now { get; }

    public ParameterExpression[] Parameters { get; }
}
