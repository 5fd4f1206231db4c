namespace Amigo.Journeys.Hosting;

/// <summary>Where pictures and traces go: <c>artifacts/</c> at the repository's root, ignored by git.</summary>
internal static class Artifacts
{
    private static readonly string Root = FindRoot();

    public static string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, "artifacts", name)).FullName;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Amigo.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
