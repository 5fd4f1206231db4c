using System.ComponentModel.DataAnnotations;

namespace Amigo.Portal;

/// <summary>The settings under <c>Amigo</c> (environment: <c>Amigo__DataDirectory</c>, …). Relative paths start at the repository's root.</summary>
public sealed class PortalOptions
{
    public const string Section = "Amigo";

    /// <summary>Where everything that the portal writes lives: database (attachments and keys with it) and index.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    [Required]
    public string RulesDirectory { get; set; } = "rules";

    [Required]
    public string KnowledgeDirectory { get; set; } = "kb";

    /// <summary>Demo people and the sign-in page that lets anyone be one of them. Null: only in Development.</summary>
    public bool? Demo { get; set; }

    /// <summary>The address of the tool that Amigo replaces, shown while requests are still followed there.</summary>
    [Url]
    public string? FormerToolUrl { get; set; }
}
