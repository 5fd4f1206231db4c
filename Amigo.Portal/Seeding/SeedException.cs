namespace Amigo.Portal.Seeding;

/// <summary>Why the database cannot be filled, in words for whoever asked.</summary>
public sealed class SeedException(string message) : Exception(message);
