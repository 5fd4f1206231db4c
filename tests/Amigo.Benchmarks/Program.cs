using System.CommandLine;
using Amigo.Benchmarks.Measures;
using Amigo.Benchmarks.Plans;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Amigo.Benchmarks;

/// <summary>BenchmarkDotNet, unless the first word is a verb of its own.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        if (args is ["cpu" or "plans" or "reload", ..])
            return new RootCommand("Mesures du portail") { CpuCommand.Create(), PlansCommand.Create(), ReloadCommand.Create() }.Parse(args).InvokeAsync();

        // In this process: the portal under test is the one that was just built, with the settings of this environment.
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(SeededFolder.Take(args), config);
        return Task.FromResult(0);
    }
}
