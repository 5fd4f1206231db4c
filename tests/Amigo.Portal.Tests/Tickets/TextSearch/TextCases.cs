using System.Text.Json;

namespace Amigo.Portal.Tests.Tickets.TextSearch;

/// <summary>The table of expected answers, the same for both databases: <c>questions.json</c>.</summary>
public sealed record TextCases(IReadOnlyList<TextCases.Request> Tickets, IReadOnlyList<TextCases.Question> Questions)
{
    public static TextCases Load() => JsonSerializer.Deserialize<TextCases>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tickets", "TextSearch", "questions.json")), JsonSerializerOptions.Web)!;

    public sealed record Request(
        string Key, string Author, string Subject, string Detail, string? Beneficiary, string? Team, string? Agent, string[]? Comments, string[]? Notes);

    public sealed record Question(string Why, string As, string Text, string[] Finds);
}
