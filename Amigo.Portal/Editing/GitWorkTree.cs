using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Amigo.Portal.Editing;

/// <summary>
/// Commits what was saved when a folder is in a git work tree, through git's own program: it knows every kind of repository. Only the saved files
/// are committed, whatever else is staged. No hook, monitor or signature that the repository sets up is run; filters are, since without them it would
/// not hold what it asks for: whoever may write in its configuration has the portal run them.
/// </summary>
public sealed partial class GitWorkTree(ILogger<GitWorkTree> logger)
{
    private const int Terminate = 15;

    /// <summary>For git to end in good order once it was asked to.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static readonly string[] SafeSettings =
        ["core.hooksPath=/dev/null", "core.fsmonitor=false", "commit.gpgSign=false", "gc.auto=0", "user.name=Amigo", "user.email=amigo@localhost"];

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Never throws on what git does or is: a save is not lost for want of a commit.</summary>
    /// <param name="names">Files, from the folder.</param>
    public async Task<GitOutcome> CommitAsync(string folder, IReadOnlyList<string> names, string author, string email, string message)
    {
        if (!IsWorkTree(folder))
            return new(null, null);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var added = await RunAsync(folder, ["add", "--all", "--", .. names], null, patience.Token);
            if (added.Code != 0)
                return Failed(folder, added.Errors);
            var signature = $"--author={Clean(author)} <{Clean(email)}>";
            var done = await RunAsync(folder, ["commit", "--quiet", "--no-verify", "--cleanup=whitespace", signature, "--file=-", "--only", "--", .. names], message, patience.Token);
            if (done.Code != 0)
                return Failed(folder, done.Errors.Length > 0 ? done.Errors : done.Output);
            var head = await RunAsync(folder, ["rev-parse", "HEAD"], null, patience.Token);
            return new(head.Output.Trim(), null);
        }
        catch (Win32Exception exception)
        {
            LogNoCommit(logger, folder, exception.Message);
            return new(null, "git n’est pas installé sur le serveur");
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or InvalidOperationException)
        {
            LogNoCommit(logger, folder, exception.Message);
            return new(null, "git n’a pas répondu");
        }
    }

    /// <summary>A folder, or for linked work trees a file, that git puts at the top.</summary>
    private static bool IsWorkTree(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            var mark = Path.Combine(place.FullName, ".git");
            if (Directory.Exists(mark) || File.Exists(mark))
                return true;
        }

        return false;
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string folder, string[] arguments, string? input, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, .. SafeSettings.SelectMany(setting => new[] { "-c", setting }), "--literal-pathspecs", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        // Another repository that the portal was started from is not this folder's.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var git = Process.Start(start)!;
        try
        {
            var (output, errors) = (git.StandardOutput.ReadToEndAsync(cancellationToken), git.StandardError.ReadToEndAsync(cancellationToken));
            await git.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            git.StandardInput.Close();
            await git.WaitForExitAsync(cancellationToken);
            return (git.ExitCode, await output, await errors);
        }
        finally
        {
            if (!git.HasExited)
                await StopAsync(git);
        }
    }

    /// <summary>Asked to end, git takes its locks away; killed, it leaves them, and nothing is committed until somebody removes them.</summary>
    private static async Task StopAsync(Process git)
    {
        if (!OperatingSystem.IsWindows() && Signal(git.Id, Terminate) == 0)
        {
            using var grace = new CancellationTokenSource(Grace);
            await git.WaitForExitAsync(grace.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!git.HasExited)
            git.Kill(entireProcessTree: true);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Signal(int process, int signal);

    private GitOutcome Failed(string folder, string errors)
    {
        LogNoCommit(logger, folder, errors);
        var reason = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "sans dire pourquoi";
        return new(null, $"git a refusé : {Text.Cut(Text.OneLine(reason), 200)}");
    }

    private static string Clean(string name) => string.Concat(Text.OneLine(name).Where(sign => sign is not ('<' or '>')));

    [LoggerMessage(Level = LogLevel.Warning, Message = "No commit in {Folder}: {Reason}")]
    private static partial void LogNoCommit(ILogger logger, string folder, string reason);
}
