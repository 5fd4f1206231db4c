using Amigo.Portal.Editing;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>What a check says of other files than the one in view.</summary>
public sealed record FindingList(IReadOnlyList<Finding> Errors, IReadOnlyList<Finding> Warnings);
