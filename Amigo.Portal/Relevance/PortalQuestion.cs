using Amigo.Portal.Kb.Reading;

namespace Amigo.Portal.Relevance;

/// <summary>A question of <c>kb/pertinence.json</c>.</summary>
/// <param name="Text">As people type it.</param>
/// <param name="Profile">One of <see cref="ReaderProfile.Names"/>.</param>
/// <param name="Expected">Ids in the search index and their grades, from 1 to 3.</param>
public sealed record PortalQuestion(YamlElement Place, string Text, string Profile, IReadOnlyDictionary<string, int> Expected);
