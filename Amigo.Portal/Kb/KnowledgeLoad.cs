using Amigo.Portal.Kb.Reading;

namespace Amigo.Portal.Kb;

/// <param name="Knowledge">Null when the catalogue is unusable.</param>
/// <param name="Errors">Everything found wrong; with <paramref name="Knowledge"/>, the files concerned were left out.</param>
public sealed record KnowledgeLoad(KnowledgeBase? Knowledge, IReadOnlyList<KbError> Errors);
