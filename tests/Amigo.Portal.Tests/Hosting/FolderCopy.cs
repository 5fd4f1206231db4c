namespace Amigo.Portal.Tests.Hosting;

/// <summary>Copies a folder of the repository, for a portal that may not touch the original.</summary>
internal static class FolderCopy
{
    public static void Make(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        foreach (var folder in Directory.EnumerateDirectories(from))
            Make(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
