using System.Globalization;
using System.Text;

namespace Amigo.Portal.Attachments;

/// <summary>Makes the name that someone gave a file fit to be shown and saved, whatever they gave.</summary>
public static class FileName
{
    private static readonly HashSet<string> DeviceNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "LPT1", "LPT2", "LPT3", "LPT4",
    };

    /// <param name="name">What the browser said, perhaps with folders, control or direction characters.</param>
    /// <param name="extension">What its content deserves, with the dot: the only extension the name will end with.</param>
    public static string Clean(string? name, string extension)
    {
        var last = Text.WellFormed(name ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isShown = category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
            if (isShown)
                clean.Append("<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var stem = Path.GetFileNameWithoutExtension(clean.ToString()).Trim(' ', '.');
        if (stem.Length == 0 || DeviceNames.Contains(stem))
            stem = "fichier";
        var given = Path.GetExtension(clean.ToString());
        var kept = extension == ".txt" && given.ToLowerInvariant() is ".log" or ".csv" ? given.ToLowerInvariant() : extension;
        var room = Attachment.NameLength - kept.Length;
        return (stem.Length > room ? stem[..room].TrimEnd('\ud800') : stem) + kept;
    }
}
