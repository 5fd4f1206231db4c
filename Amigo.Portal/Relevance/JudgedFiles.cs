using System.Text;
using System.Text.Json;

namespace Amigo.Portal.Relevance;

/// <summary>Opens a file given on the command line and says in French what is wrong with it.</summary>
internal static class JudgedFiles
{
    public static T Open<T>(string path, Func<Stream, T> read)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return read(stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RelevanceException($"{path} : fichier absent.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RelevanceException($"{path} : fichier illisible, vérifiez ses droits d’accès.");
        }
        catch (JsonException exception)
        {
            throw Broken(path, (exception.LineNumber ?? 0) + 1, exception);
        }
        catch (DecoderFallbackException)
        {
            throw new RelevanceException($"{path} : ce fichier n’est pas du texte UTF-8.");
        }
    }

    public static RelevanceException Broken(string path, long line, JsonException exception) => new(
        $"{path}({line},{(exception.BytePositionInLine ?? 0) + 1}): JSON mal formé ou valeur inattendue{(exception.Path is { Length: > 0 } place ? $" en « {place} »" : "")}.");
}
