namespace Amigo.Portal;

/// <summary>The folders of <see cref="PortalOptions"/>, made absolute.</summary>
public sealed record PortalPaths(string Data, string Rules, string Knowledge)
{
    public string Database => Path.Combine(Data, "amigo.db");

    /// <summary>Relative settings start at the repository's root when run from a clone, else where the program stands.</summary>
    public static PortalPaths Resolve(PortalOptions options, string contentRoot)
    {
        var root = FindRepositoryRoot(contentRoot) ?? contentRoot;
        return new PortalPaths(
            Path.GetFullPath(options.DataDirectory, root),
            Path.GetFullPath(options.RulesDirectory, root),
            Path.GetFullPath(options.KnowledgeDirectory, root));
    }

    private static string? FindRepositoryRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Amigo.sln")))
                return folder.FullName;
        }

        return null;
    }
}
