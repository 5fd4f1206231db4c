namespace Amigo.Portal.Editing;

/// <summary>A change as lists and pages show it.</summary>
public sealed record ChangeRow
{
    public required int Id { get; init; }

    public required EditFolder Folder { get; init; }

    public required ChangeOrigin Origin { get; init; }

    public required DateTime At { get; init; }

    public required string? Author { get; init; }

    public required string Reason { get; init; }

    public required string? RulesVersion { get; init; }

    public required string? Commit { get; init; }

    public required int FileCount { get; init; }

    /// <summary>The first of them, in the order of names.</summary>
    public required IReadOnlyList<string> Files { get; init; }
}
