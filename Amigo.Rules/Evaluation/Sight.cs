namespace Amigo.Rules.Evaluation;

/// <summary>What a rule looks at, with the names its reader knows it by.</summary>
internal sealed record Sight<TSubject>(TSubject Subject, ViewerFacts Viewer, DateTime Now, FactNaming? Names);
