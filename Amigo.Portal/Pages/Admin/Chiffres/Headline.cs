using Amigo.Portal.Figures;
using Amigo.Portal.TagHelpers;

namespace Amigo.Portal.Pages.Admin.Chiffres;

/// <summary>A figure that is read before any chart.</summary>
/// <param name="Note">What it was over as many days before, or what it is of.</param>
public sealed record Headline(string Name, string Value, string? Note)
{
    internal static IReadOnlyList<Headline> Of(FigureReport report)
    {
        var (now, before) = (report.All, report.Before);
        return
        [
            new("Ouvertes", French.Number(now.Opened), $"{French.Number(before.Opened)} la période d’avant"),
            new("Résolues", French.Number(now.Resolved), $"{French.Number(before.Resolved)} la période d’avant"),
            new("En cours aujourd’hui", French.Number(report.Pending), null),
            Share("Prises en charge à temps", now.Take.KeptShare, before.Take.KeptShare),
            Share("Résolues à temps", now.Resolve.KeptShare, before.Resolve.KeptShare),
            Share("Rouvertes", now.ReopenedShare, before.ReopenedShare),
            new("Satisfaction", now.Satisfaction is { } mean ? $"{FigureWords.Mean(mean)}\u00A0/\u00A05" : "—", French.Count(now.Rated, "avis", "avis")),
        ];
    }

    private static Headline Share(string name, double? now, double? before) =>
        new(name, FigureWords.OrDash(now, FigureWords.Percent), before is { } known ? $"{FigureWords.Percent(known)} la période d’avant" : null);
}
