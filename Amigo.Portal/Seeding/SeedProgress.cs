using System.Diagnostics;

namespace Amigo.Portal.Seeding;

/// <summary>Says how far the filling is: one line that changes on a terminal, a line for each tenth elsewhere.</summary>
public sealed class SeedProgress(TextWriter output, bool isTerminal)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _shown = -1;

    public void Report(int done, int total)
    {
        var percent = (int)(100L * done / total);
        if (percent == _shown || (!isTerminal && percent / 10 == _shown / 10 && _shown >= 0))
            return;
        _shown = percent;
        var line = $"{percent,3} %  {done.ToString("N0", Text.French)} demandes sur {total.ToString("N0", Text.French)}, "
            + $"{(done / _watch.Elapsed.TotalSeconds).ToString("N0", Text.French)} par seconde";
        if (isTerminal)
            output.Write($"\r{line}   ");
        else
            output.WriteLine(line);
    }

    public void Step(string what) => output.WriteLine(isTerminal ? $"{Environment.NewLine}{what}" : what);

    public TimeSpan Elapsed => _watch.Elapsed;
}
