namespace Amigo.Benchmarks.Measures;

/// <summary>
/// Edits the two folders of a running portal as an administrator with an editor would: a rule, a sheet, a rule with a mistake. Each is another
/// version to the portal, and none changes what it decides.
/// </summary>
internal sealed class FolderEdits(string rules, string knowledge)
{
    private readonly string rule = Path.Combine(rules, "fermeture-automatique.json");
    private readonly string sheet = Directory.EnumerateFiles(Path.Combine(knowledge, "fiches"), "*.md").Order(StringComparer.Ordinal).First();

    public int Count { get; private set; }

    /// <summary>Edits every <paramref name="pause"/> until asked to stop, then puts the files back.</summary>
    public async Task RunAsync(TimeSpan pause, CancellationToken stopping)
    {
        var (ruleText, sheetText) = (await File.ReadAllTextAsync(rule, CancellationToken.None), await File.ReadAllTextAsync(sheet, CancellationToken.None));
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var tail = new string('\n', 1 + (Count / 3 % 20));
                var turn = Count % 3;
                Count++;
                await (turn switch
                {
                    0 => File.WriteAllTextAsync(rule, ruleText + tail, CancellationToken.None),
                    1 => File.WriteAllTextAsync(sheet, sheetText + tail + $"Édition {Count}.\n", CancellationToken.None),
                    _ => File.WriteAllTextAsync(rule, ruleText + tail + "}", CancellationToken.None),
                });
                await Task.Delay(pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            await File.WriteAllTextAsync(rule, ruleText, CancellationToken.None);
            await File.WriteAllTextAsync(sheet, sheetText, CancellationToken.None);
        }
    }
}
