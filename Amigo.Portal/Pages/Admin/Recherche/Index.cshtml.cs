using Amigo.Portal.Answers;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Kb.Editing;
using Amigo.Portal.Kb.Feedback;
using Amigo.Portal.People;
using Amigo.Portal.Searches;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Recherche;

[Authorize(Policies.Administrator)]
public sealed class IndexModel(SearchStatistics statistics, AnswerStatistics answers, ArticleFeedback feedback, KnowledgeStore store) : PageModel
{
    public const int DefaultDays = 30;
    private const int ScoresShown = 20;
    private const int RowsShown = 15;

    public static readonly IReadOnlyList<(int Days, string Label)> Periods =
        [(7, "7 jours"), (DefaultDays, "30 jours"), (90, "3 mois"), (395, "13 mois")];

    [FromQuery(Name = "jours")]
    public int? AskedDays { get; set; }

    /// <summary>The list to show in full.</summary>
    [FromQuery(Name = "liste")]
    public string? OpenList { get; set; }

    public int Days => Periods.Any(period => period.Days == AskedDays) ? AskedDays!.Value : DefaultDays;

    public SearchReport Report { get; private set; } = null!;

    public KnowledgeState State { get; } = store.State;

    public KnowledgeBase Knowledge => State.Knowledge;

    public AnswerReport Answers { get; private set; } = null!;

    /// <summary>What readers found least useful, whenever they said so: a vote holds as long as its version.</summary>
    public IReadOnlyList<ArticleScore> Scores { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Report = await statistics.ReadAsync(Days, cancellationToken);
        Answers = await answers.ReadAsync(Days, cancellationToken);
        Scores = await feedback.LeastUsefulAsync(Knowledge, ScoresShown, cancellationToken);
    }

    /// <summary>What people who typed these words in vain typed next, and what they then opened.</summary>
    public IEnumerable<Proposal> ProposalsFor(string words)
    {
        foreach (var next in Report.Reformulations.Where(pair => pair.From == words).Take(2))
        {
            yield return Proposal.Synonym(words, next.To);
            if (LeafChosenFor(next.To) is { } leaf && !HasKeyword(leaf, words))
                yield return Proposal.Keyword(words, leaf);
        }
    }

    /// <summary>Null when the leaf is found first already, or is no leaf any more.</summary>
    public Proposal? ProposalFor(Choice choice) =>
        choice.MeanRank > 1 && Knowledge.Catalogue.FindSubcategory(choice.Id) is { } leaf && !HasKeyword(leaf, choice.Words)
            ? Proposal.Keyword(choice.Words, leaf)
            : null;

    public ResultName NameOf(string id) => Knowledge.Catalogue.FindSubcategory(id) is { } leaf
        ? new ResultName($"{leaf.Service.Name} : {leaf.Name}", leaf.Offer.Name)
        : Knowledge.FindArticle(id) is { } article
            ? new ResultName(article.Title, null)
            : new ResultName(id, "retiré depuis");

    public IEnumerable<T> Rows<T>(string list, IReadOnlyList<T> all) => OpenList == list ? all : all.Take(RowsShown);

    public ListRest Rest(string list, int count) => new(list, OpenList == list ? 0 : Math.Max(0, count - RowsShown), Days);

    private Subcategory? LeafChosenFor(string words) => Report.Choices
        .Where(choice => choice.Words == words)
        .Select(choice => Knowledge.Catalogue.FindSubcategory(choice.Id))
        .FirstOrDefault(leaf => leaf is not null);

    private static bool HasKeyword(Subcategory leaf, string words) => leaf.Keywords.Any(keyword => Text.Fold(keyword) == words);
}

/// <summary>An addition to look at, then to confirm.</summary>
public sealed record Proposal(AdditionKind Kind, string Words, string Target, string Label)
{
    public static Proposal Synonym(string words, string other) => new(AdditionKind.Synonym, words, other, $"synonyme «\u00A0{other}\u00A0»");

    public static Proposal Keyword(string words, Subcategory leaf) => new(AdditionKind.Keyword, words, leaf.Code, $"mot clé de «\u00A0{leaf.Service.Name} : {leaf.Name}\u00A0»");
}
