using System.Text.RegularExpressions;

namespace Amigo.Portal.Editing;

/// <summary>
/// Writes several files all or none, as far as a file system allows: new contents, and copies of the former ones, are written beside their places
/// first, so that what can fail has failed before any file changes; then each takes its place at once, and is taken back if a later one cannot.
/// </summary>
public sealed partial class FileReplacements : IDisposable
{
    /// <summary>Long after any save has ended, on this node or another.</summary>
    private static readonly TimeSpan Leftover = TimeSpan.FromHours(1);

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
                var step = new Step(change.Path, place);
                replacements.steps.Add(step);
                step.Written = change.Content is null ? null : WriteBeside(place, change.Content);
                step.Former = files.Read(change.Path) is { } former ? WriteBeside(place, former) : null;
            }

            return replacements;
        }
        catch
        {
            replacements.Dispose();
            throw;
        }
    }

    /// <exception cref="NotTakenBackException">Some files have changed.</exception>
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
        catch (Exception cause)
        {
            TakeBack(cause);
            throw;
        }
    }

    /// <summary>Puts every file back that can be, with nothing to write any more.</summary>
    /// <exception cref="NotTakenBackException">Others could not.</exception>
    public void TakeBack(Exception cause)
    {
        var left = new List<EditPath>();
        for (; applied > 0; applied--)
        {
            var step = steps[applied - 1];
            try
            {
                if (step.Former is null)
                    File.Delete(step.Place);
                else
                    File.Move(step.Former, step.Place, overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                left.Add(step.Path);
            }
        }

        if (left.Count > 0)
            throw new NotTakenBackException(left, cause);
    }

    public void Dispose()
    {
        foreach (var beside in steps.SelectMany(step => new[] { step.Written, step.Former }).OfType<string>())
            Remove(beside);
    }

    /// <summary>Removes what a portal that was stopped while it saved has left.</summary>
    public static void Sweep(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in new DirectoryInfo(root).EnumerateFiles(".*", options))
        {
            // Files date themselves by the machine's clock.
            if (BesidePattern().IsMatch(file.Name) && DateTime.UtcNow - file.LastWriteTimeUtc > Leftover)
                Remove(file.FullName);
        }
    }

    /// <summary>Under a hidden name, which is not read; with the rights of the file that it replaces.</summary>
    private static string WriteBeside(string place, byte[] content)
    {
        var written = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(written, content);
            if (!OperatingSystem.IsWindows() && File.Exists(place))
                File.SetUnixFileMode(written, File.GetUnixFileMode(place));
            return written;
        }
        catch
        {
            Remove(written);
            throw;
        }
    }

    /// <summary>What cannot be removed now is swept later: it says nothing of the files themselves.</summary>
    private static void Remove(string beside)
    {
        try
        {
            File.Delete(beside);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    [GeneratedRegex(@"^\.[a-z0-9_-]+\.[a-z]+\.[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex BesidePattern();

    private sealed record Step(EditPath Path, string Place)
    {
        /// <summary>Where the new content waits; null when the file is to go.</summary>
        public string? Written { get; set; }

        /// <summary>Where the former content waits; null when there was no file.</summary>
        public string? Former { get; set; }
    }
}
