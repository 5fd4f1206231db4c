namespace Amigo.Portal.Editing;

/// <summary>How a folder came to change.</summary>
public enum ChangeOrigin
{
    /// <summary>Saved in the portal.</summary>
    Portal,

    /// <summary>Noticed when the folder was read again: nobody knows who or why.</summary>
    Outside,

    /// <summary>What the folder held when history began.</summary>
    First,
}
