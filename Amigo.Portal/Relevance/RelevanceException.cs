namespace Amigo.Portal.Relevance;

/// <summary>A file that cannot be measured with; the message is in French, for the console.</summary>
public sealed class RelevanceException(string message) : Exception(message);
