using System.Diagnostics;
using Amigo.Portal.Editing;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Amigo.Portal.Tests.Editing;

public sealed class GitWorkTreeTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("amigo-tests.").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Commit_OfAGitThatDoesNotAnswer_LeavesNoLock()
    {
        var started = Path.Combine(root, "parti");
        Git("init", "--quiet");
        Git("config", "filter.lent.clean", $"touch '{started}' && exec sleep 20");
        await File.WriteAllTextAsync(Path.Combine(root, ".gitattributes"), "*.json filter=lent\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(root, "statuts.json"), "{}", TestContext.Current.CancellationToken);

        var outcome = await new GitWorkTree(NullLogger<GitWorkTree>.Instance) { Patience = TimeSpan.FromSeconds(1) }
            .CommitAsync(root, ["statuts.json"], "Essai", "essai@exemple.fr", "Essai");

        Assert.True(File.Exists(started), "git was stopped before it held its lock.");
        Assert.Equal("git n’a pas répondu", outcome.Problem);
        Assert.False(File.Exists(Path.Combine(root, ".git", "index.lock")));
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", root, .. arguments]))!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
