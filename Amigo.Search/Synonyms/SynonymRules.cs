namespace Amigo.Search;

/// <summary>Who writes one of <paramref name="From"/> also finds all of <paramref name="To"/>.</summary>
/// <param name="From">Words or expressions as written in the file.</param>
/// <param name="To">Words or expressions as written in the file.</param>
/// <param name="Kind">Only for documents of that kind; <see langword="null"/> for all.</param>
/// <param name="Line">The line of the file, from 1.</param>
internal sealed record SynonymGroup(IReadOnlyList<string> From, IReadOnlyList<string> To, string? Kind, int Line);

/// <summary>The document an administrator wants first for one question.</summary>
internal sealed record PinnedAnswer(string Question, string DocumentId, int Line);
