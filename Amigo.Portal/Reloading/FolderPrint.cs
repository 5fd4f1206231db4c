using System.Security.Cryptography;
using System.Text;

namespace Amigo.Portal.Reloading;

/// <summary>Names, sizes and dates of all files of a folder: two prints differ when something in it changed.</summary>
public sealed record FolderPrint(string Value)
{
    /// <summary>False when the folder could not be looked at: two such prints are equal, and say nothing of what it holds.</summary>
    public bool IsKnown => Value.Length > 0;

    /// <summary>Hidden files, where editors and the portal itself write first, are not looked at (the enumeration leaves them out).</summary>
    public static FolderPrint Of(string folder)
    {
        try
        {
            var lines = new DirectoryInfo(folder)
                .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
                .Select(file => $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n")
                .Order(StringComparer.Ordinal);
            return new FolderPrint(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines)))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file may go while it is looked at, or the folder be out of reach: that is a look of its own, to be compared too.
            return new FolderPrint("");
        }
    }
}
