namespace Amigo.Portal.Seeding;

/// <summary>What a request is there to show: some dashboards have a known number of rows whatever the size of the database.</summary>
internal enum Part : byte
{
    /// <summary>Anybody's, going where time took it.</summary>
    Any,

    /// <summary>Camille's own, still open.</summary>
    OwnCurrent,

    /// <summary>Camille's own, treated.</summary>
    OwnTreated,

    /// <summary>A colleague's, still open, shared with the head of the collège.</summary>
    SharedCurrent,

    /// <summary>A colleague's, treated, shared with the head of the collège.</summary>
    SharedTreated,
}
