namespace Amigo.Portal.Kb.Replies;

/// <summary>A canned answer of <c>kb/reponses/</c>, whose placeholders are filled for one request.</summary>
public sealed record Reply
{
    public const int MaximumTitleLength = 100;

    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>Codes of the teams it is offered to; empty: all.</summary>
    public required IReadOnlyList<string> Teams { get; init; }

    /// <summary>Codes of the services it is made for: offered first on their requests. Empty: any.</summary>
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>As it is written in its file, with its placeholders.</summary>
    public required string Markdown { get; init; }

    /// <summary>Sanitised HTML, with its placeholders.</summary>
    public required string Html { get; init; }
}
