namespace Amigo.Portal.Pages.Admin;

/// <summary>In the order in which an administrator must know of it.</summary>
public enum StateGrade
{
    Broken,
    Doubtful,
    Good,

    /// <summary>Not used here.</summary>
    None,
}
