namespace Amigo.Portal.Kb.Replies;

/// <summary>The canned answers in force. Immutable.</summary>
public sealed class ReplySet(IEnumerable<Reply> replies)
{
    public static ReplySet None { get; } = new([]);

    /// <summary>In alphabetical order.</summary>
    public IReadOnlyList<Reply> All { get; } = [.. replies.OrderBy(reply => reply.Title, FrenchText.Order)];

    /// <summary>Those of a team, made for this service first.</summary>
    public IReadOnlyList<Reply> For(string team, string service) => [.. All
        .Where(reply => reply.Teams.Count == 0 || reply.Teams.Contains(team))
        .Where(reply => reply.Services.Count == 0 || reply.Services.Contains(service))
        .OrderByDescending(reply => reply.Services.Count > 0)];

    public Reply? Find(string? slug) => All.FirstOrDefault(reply => reply.Slug == slug);
}
