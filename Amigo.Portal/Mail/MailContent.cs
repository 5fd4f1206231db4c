namespace Amigo.Portal.Mail;

/// <summary>A mail about one request, before it takes the form of HTML or of text: both say the same.</summary>
public sealed record MailContent
{
    public required string Subject { get; init; }

    /// <summary>The first line: whose turn it is.</summary>
    public required string Headline { get; init; }

    /// <summary><c>you</c>, <c>them</c> or <c>done</c>.</summary>
    public required string Tone { get; init; }

    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>Who wrote <see cref="Words"/>, and when.</summary>
    public required string? WordsOf { get; init; }

    /// <summary>Sanitised HTML.</summary>
    public required string? Words { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The request in a few lines.</summary>
    public required IReadOnlyList<(string Label, string Value)> Facts { get; init; }

    /// <summary>The first is the one to press.</summary>
    public required IReadOnlyList<MailLink> Links { get; init; }

    public required string Reason { get; init; }

    public required string PreferencesAddress { get; init; }

    /// <summary>An answer to this mail becomes a comment.</summary>
    public required bool CanBeAnswered { get; init; }
}
