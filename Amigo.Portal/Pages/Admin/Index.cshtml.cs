using Amigo.Portal.Charts;
using Amigo.Portal.Data;
using Amigo.Portal.Figures;
using Amigo.Portal.Jobs;
using Amigo.Portal.Kb;
using Amigo.Portal.Mail;
using Amigo.Portal.Pages.Admin.Chiffres;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Amigo.Portal.Pages.Admin;

/// <summary>What an administrator looks at first: is what was saved in force, does everything go out, and how does the service do?</summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(
    RuleStore rules, KnowledgeStore knowledge, MailAdministration mails, JobReader jobs, FigureTables tables, AmigoDbContext db,
    IOptions<MailOptions> options, TimeProvider clock) : PageModel
{
    private const int Named = 5;

    public RuleState Rules { get; } = rules.State;

    public KnowledgeState Knowledge { get; } = knowledge.State;

    public bool HasServer { get; } = options.Value.HasServer;

    public MailQueueState Mails { get; private set; } = null!;

    /// <summary>Null: none runs in this process.</summary>
    public IReadOnlyList<JobState>? Jobs { get; private set; }

    /// <summary>Requests that full-text search has yet to read.</summary>
    public int Unindexed { get; private set; }

    /// <summary>What asks for attention first.</summary>
    public IReadOnlyList<StateLine> States { get; private set; } = [];

    public IReadOnlyList<StateLine> Concerns => [.. States.Where(state => state.Grade is StateGrade.Broken or StateGrade.Doubtful)];

    /// <summary>Null while the figures are read for the first time.</summary>
    public IReadOnlyDictionary<string, Chart>? Charts { get; private set; }

    public IReadOnlyList<Headline> Headlines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Mails = await mails.StateAsync(cancellationToken);
        Jobs = await jobs.ReadAsync(cancellationToken);
        Unindexed = await db.Counters.Where(counter => counter.Name == Counter.Texts).Select(counter => counter.Value).FirstOrDefaultAsync(cancellationToken);
        States =
        [
            .. new[]
            {
                StateLine.Of(Rules), StateLine.Of(Knowledge), StateLine.OfIndex(Knowledge, Unindexed), StateLine.Of(Jobs),
                StateLine.Of(Mails, HasServer, clock.GetUtcNow().UtcDateTime),
            }.OrderBy(state => state.Grade),
        ];
        var filter = new FigureFilter(FigurePeriod.Last(FigureQuery.DefaultDays, FigureTables.Today(clock)));
        if (await tables.ReadAsync(filter, Named, cancellationToken) is { } read)
            (Charts, Headlines) = (read.Charts, Headline.Of(read.Report));
    }
}
