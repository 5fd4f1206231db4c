namespace Amigo.Rules.Filters;

/// <summary>
/// Holds a value the way a compiler's closure does: query providers turn a field read on a constant into a parameter,
/// and so reuse one query for every viewer and instant.
/// </summary>
internal sealed class Captured<T>
{
    public T Value = default!;
}
