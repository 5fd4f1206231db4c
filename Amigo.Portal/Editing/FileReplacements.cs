namespace Amigo.Portal.Editing;

/// <summary>
/// Writes several files all or none, as far as a file system allows: new contents are written beside their places first, so that what can fail
/// has failed before any file changes; then each takes its place at once, and is taken back if a later one cannot.
/// </summary>
public sealed class FileReplacements : IDisposable
{
    private readonly List<Step> steps = [];
    private int applied;

    /// <exception cref="IOException">Or <see cref="UnauthorizedAccessException"/>: nothing has changed.</exception>
    public static FileReplacements Prepare(EditableFiles files, IEnumerable<FileChange> changes)
    {
        var replacements = new FileReplacements();
        try
        {
            foreach (var change in changes)
            {
                var place = files.PlaceToWrite(change.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                replacements.steps.Add(new Step(place, change.Content is null ? null : WriteBeside(place, change.Content), files.Read(change.Path)));
            }

            return replacements;
        }
        catch
        {
            replacements.Dispose();
            throw;
        }
    }

    /// <exception cref="IOException">Or <see cref="UnauthorizedAccessException"/>: what had changed was taken back.</exception>
    public void Apply()
    {
        try
        {
            foreach (var step in steps)
            {
                if (step.Written is null)
                    File.Delete(step.Place);
                else
                    File.Move(step.Written, step.Place, overwrite: true);
                applied++;
            }
        }
        catch
        {
            TakeBack();
            throw;
        }
    }

    public void TakeBack()
    {
        for (; applied > 0; applied--)
        {
            var step = steps[applied - 1];
            if (step.Former is null)
                File.Delete(step.Place);
            else
                File.Move(WriteBeside(step.Place, step.Former), step.Place, overwrite: true);
        }
    }

    public void Dispose()
    {
        foreach (var step in steps.Where(step => step.Written is not null))
            File.Delete(step.Written!);
    }

    /// <summary>Under a hidden name, which is not read; with the rights of the file that it replaces.</summary>
    private static string WriteBeside(string place, byte[] content)
    {
        var written = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.{Guid.NewGuid():N}");
        File.WriteAllBytes(written, content);
        if (!OperatingSystem.IsWindows() && File.Exists(place))
            File.SetUnixFileMode(written, File.GetUnixFileMode(place));
        return written;
    }

    private sealed record Step(string Place, string? Written, byte[]? Former);
}
