using System.Diagnostics;

namespace Amigo.Benchmarks.Measures;

/// <summary>The processor time of another process, all threads, user and system.</summary>
internal sealed class ProcessorTime(int pid)
{
    public TimeSpan Read()
    {
        using var process = Process.GetProcessById(pid);
        return process.TotalProcessorTime;
    }
}
