namespace Amigo.Search;

/// <summary>A stem in a field of a document.</summary>
internal readonly record struct Posting(int Document, ushort Frequency, SearchField Field);
