namespace Amigo.Rules;

/// <summary>A tab of a dashboard, identified by board and code together.</summary>
/// <param name="Board">The dashboard it stands on.</param>
/// <param name="Code">Its name in addresses: <c>ouverts</c>, <c>partages</c>…</param>
/// <param name="Label">French label.</param>
/// <param name="EmptyText">French text shown when it is empty; says what to do.</param>
/// <param name="Filter">Which tickets it holds for a viewer.</param>
public sealed record Tab(Board Board, string Code, string Label, string EmptyText, FilterRule Filter);
