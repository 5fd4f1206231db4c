using System.Security.Cryptography;
using System.Text;
using Amigo.Rules.Proofs;

namespace Amigo.Rules.Loading;

/// <summary>Reads, checks and compiles a directory, reporting every error of every file.</summary>
internal static class RuleSetLoader
{
    public static (RuleSetContent? Content, ErrorList Found) Load(string directory)
    {
        var errors = new ErrorList();
        var files = ReadFiles(directory, errors);
        var version = Version(files);
        var context = new LoadContext(errors, version);
        var roots = new Dictionary<string, ObjectReader>();
        foreach (var file in files)
        {
            if (JsonTreeReader.Read(file, errors) is { } root)
                roots[file.Name] = new ObjectReader(file, root, errors);
        }

        try
        {
            ReadLists(roots, context);
            var content = ReadRules(roots, context, version);
            return (errors.Count == 0 ? content : null, errors);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Reloading runs beside a portal in use: what no check foresaw refuses the set, and the last good one stays.
            errors.Add(RuleFiles.Transitions, $"Ces fichiers ont fait échouer leur lecture : {exception.Message}");
            return (null, errors);
        }
    }

    private static List<SourceFile> ReadFiles(string directory, ErrorList errors)
    {
        var files = new List<SourceFile>();
        foreach (var name in RuleFiles.All)
        {
            if (SourceFile.Open(Path.Combine(directory, name), name, errors) is { } file)
                files.Add(file);
        }

        ReportStrangers(directory, errors);
        return files;
    }

    /// <summary>A file that nothing reads is a rule somebody believes in force.</summary>
    private static void ReportStrangers(string directory, ErrorList errors)
    {
        if (!Directory.Exists(directory))
            return;

        var options = new EnumerationOptions { IgnoreInaccessible = true };
        foreach (var name in Directory.EnumerateFiles(directory, "*.json", options).Select(path => Path.GetFileName(path)!).Except(RuleFiles.All).Take(20))
            errors.Add(name, $"Ce fichier n'est lu par personne. {Suggestion.Hint(name, RuleFiles.All, "Fichiers de règles")}");
    }

    private static string Version(List<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.Content.Length}\n"));
            hash.AppendData(file.Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static void ReadLists(Dictionary<string, ObjectReader> roots, LoadContext context)
    {
        if (roots.TryGetValue(RuleFiles.Statuses, out var statusRoot))
        {
            var statuses = StatusFile.Read(statusRoot);
            if (!context.Errors.Has(RuleFiles.Statuses))
                context.Use(statusRoot.File, statuses);
        }

        if (roots.TryGetValue(RuleFiles.Values, out var valueRoot))
        {
            var values = ValueFile.Read(valueRoot);
            if (!context.Errors.Has(RuleFiles.Values))
                context.Use(values);
        }
    }

    private static RuleSetContent? ReadRules(Dictionary<string, ObjectReader> roots, LoadContext context, string version)
    {
        var samples = Samples.Tickets(context.Statuses);
        var simple = new SimpleFiles(context, samples);
        var transitions = new TransitionFiles(context);

        var priority = Read(roots, RuleFiles.Priority, simple.Priority);
        transitions.Read(roots.GetValueOrDefault(RuleFiles.Transitions), roots.GetValueOrDefault(RuleFiles.AutoClose));
        var tabs = Read(roots, RuleFiles.Tabs, root => TabFile.Read(root, context, samples));
        var visibility = Read(roots, RuleFiles.Visibility, simple.Visibility);
        var offers = Read(roots, RuleFiles.Offers, simple.Offers);
        var team = Read(roots, RuleFiles.FirstTeam, simple.FirstTeam);
        var hours = Read(roots, RuleFiles.Hours, root => HoursFile.Read(root, context));
        var deadlines = Read(roots, RuleFiles.Delays, root => DelayFile.Read(root, context, samples, hours));
        var hasTransitions = !context.Errors.Has(RuleFiles.Transitions) && !context.Errors.Has(RuleFiles.AutoClose);
        var notifications = Read(roots, RuleFiles.Notifications, root => new NotificationFile(context, samples).Read(root, hasTransitions ? transitions.Codes : null));
        Prove(roots, context, transitions, tabs, notifications);
        if (context.Errors.Count > 0)
            return null;

        var set = transitions.Build(samples);
        return new RuleSetContent
        {
            Version = version,
            Statuses = context.Statuses,
            Values = context.Values,
            PriorityGroup = priority.Group,
            PriorityOfRule = priority.Priorities,
            Transitions = set,
            Tabs = tabs!,
            Visibility = visibility!,
            Offers = offers!,
            FirstTeamGroup = team.Group,
            TeamOfRule = team.Teams,
            AutoClose = transitions.AutoClose!,
            AutoCloseTarget = transitions.AutoCloseTarget,
            Sweeps = transitions.Sweeps,
            Deadlines = deadlines!,
            Notifications = notifications!,
            Mentions = context.Mentions,
        };
    }

    /// <summary>What no file alone can tell; each proof wants the files it reads free of errors, and no other.</summary>
    private static void Prove(
        Dictionary<string, ObjectReader> roots, LoadContext context, TransitionFiles transitions, IReadOnlyList<Tab>? tabs, NotificationRules? notifications)
    {
        bool Sound(params string[] files) => files.All(file => roots.ContainsKey(file) && !context.Errors.Has(file));

        var canMove = Sound(RuleFiles.Statuses, RuleFiles.Transitions, RuleFiles.AutoClose);
        var canShow = Sound(RuleFiles.Statuses, RuleFiles.Tabs);
        var canRemind = Sound(RuleFiles.AutoClose, RuleFiles.Notifications);
        if (canMove)
        {
            LifecycleProof.Check(roots[RuleFiles.Transitions], context, transitions.Edges);
            DeadRuleProof.Check(context, transitions.Edges);
            ClosingProof.CheckStart(context, transitions.Closing);
        }

        if (canShow)
            TabProof.Check(context, tabs!);
        if (canRemind)
            ClosingProof.CheckReminder(roots[RuleFiles.Notifications], context, transitions.Closing, notifications!);
    }

    private static T? Read<T>(Dictionary<string, ObjectReader> roots, string file, Func<ObjectReader, T> read) =>
        roots.TryGetValue(file, out var root) ? read(root) : default;
}
