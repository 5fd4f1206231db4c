using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Seeding;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Seeding;

public sealed class SeederTests(SeededDatabase seeded) : IClassFixture<SeededDatabase>
{
    private static readonly RuleSet Rules = RuleSet.Load(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules).Rules!;

    [Fact]
    public void Run_Twice_GivesTheSameDatabase()
    {
        using var again = new SeededDatabase();

        Assert.Equal((0, ""), (seeded.FirstRun.ExitCode, seeded.FirstRun.Errors));
        Assert.Equal(seeded.Digest(), again.Digest());
    }

    [Fact]
    public async Task Run_OnRequests_RefusesUnlessAsked()
    {
        using var twice = new SeededDatabase();

        var refused = await twice.RunAsync(new SeedOptions { Tickets = 10, Day = SeededDatabase.Day });
        var added = await twice.RunAsync(new SeedOptions { Tickets = 10, Day = SeededDatabase.Day, Adds = true, People = 400 });

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("contient déjà des demandes", refused.Errors);
        Assert.Equal(0, added.ExitCode);
        await using var db = twice.Open();
        Assert.Equal(SeededDatabase.Tickets + 10, await db.Tickets.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(400, await db.People.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_BesideAPortal_IsRefusedRatherThanKeptWaiting()
    {
        using var used = new SeededDatabase();
        await using var portal = used.Open();
        await portal.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await portal.Tickets.CountAsync(TestContext.Current.CancellationToken);

        var refused = await used.RunAsync(new SeedOptions { Tickets = 10, Day = SeededDatabase.Day, Adds = true });

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("arrêtez le portail", refused.Errors);
    }

    [Fact]
    public async Task Run_Numbers_FollowFromOneAndTheCounterGoesOn()
    {
        await using var db = seeded.Open();

        var numbers = await db.Tickets.OrderBy(ticket => ticket.CreatedAt).Select(ticket => ticket.Number).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, SeededDatabase.Tickets), numbers);
        Assert.Equal(SeededDatabase.Tickets, (await db.Counters.SingleAsync(counter => counter.Name == Counter.Tickets, TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task Run_Journals_AreLivesThatTheRulesAllow()
    {
        await using var db = seeded.Open();
        var tickets = await db.Tickets.AsNoTracking().Include(ticket => ticket.Journal).Include(ticket => ticket.Detail)
            .ToListAsync(TestContext.Current.CancellationToken);
        var end = new SeedOptions { Tickets = 1, Day = SeededDatabase.Day }.End;

        foreach (var ticket in tickets)
        {
            var journal = ticket.Journal.OrderBy(entry => entry.Id).ToList();
            Assert.Equal((JournalEntry.Opening, (string?)null, Rules.InitialStatus.Code), (journal[0].Transition, journal[0].FromStatus, journal[0].ToStatus));
            Assert.Equal(journal.OrderBy(entry => entry.At).Select(entry => entry.Id), journal.Select(entry => entry.Id));
            foreach (var (before, entry) in journal.Zip(journal.Skip(1)))
                AssertIsLegal(ticket, before, entry);
            AssertAgrees(ticket, journal, end);
        }
    }

    [Fact]
    public async Task Run_ByTheClock_ClosesOnlyWhatTheRuleCloses()
    {
        await using var db = seeded.Open();
        var closed = await db.Tickets.AsNoTracking().Include(ticket => ticket.Journal)
            .Where(ticket => ticket.Journal.Any(entry => entry.AuthorId == null && entry.ToStatus == Rules.AutoCloseTarget.Code))
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(closed);
        foreach (var ticket in closed)
        {
            var closing = ticket.Journal.MaxBy(entry => entry.Id)!;
            var before = ticket.ToFacts() with { Status = closing.FromStatus! };
            Assert.True(Rules.AutoClose.IsMatch(before, ViewerFacts.Clock, closing.At), ticket.Reference.ToString());
            Assert.False(Rules.AutoClose.IsMatch(before, ViewerFacts.Clock, closing.At.AddDays(-1)), ticket.Reference.ToString());
        }
    }

    [Fact]
    public async Task Run_Dashboards_OfDemoPeopleHaveTheirShare()
    {
        await using var db = seeded.Open();
        var treated = Rules.Statuses.Where(status => status.IsTreated).Select(status => status.Code).ToList();

        var own = await db.Tickets.Where(ticket => ticket.Author.Login == "camille.martin")
            .Select(ticket => treated.Contains(ticket.Status)).ToListAsync(TestContext.Current.CancellationToken);
        var shared = await db.Tickets.Where(ticket => ticket.SharedWithHeads && ticket.Author.Login != "yves.legoff"
                && db.People.Any(person => person.Login == "yves.legoff" && person.Establishments.Any(place => place.IsHead && place.Uai == ticket.EstablishmentUai)))
            .Select(ticket => treated.Contains(ticket.Status)).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal((5, 15), (own.Count(isTreated => !isTreated), own.Count(isTreated => isTreated)));
        Assert.Equal((50, 150), (shared.Count(isTreated => !isTreated), shared.Count(isTreated => isTreated)));
    }

    [Fact]
    public async Task Run_People_AreDistinctAndInTheirPlaces()
    {
        using var larger = new SeededDatabase();
        Assert.Equal(0, (await larger.RunAsync(new SeedOptions { Tickets = 1, Day = SeededDatabase.Day, Adds = true, People = 2_000 })).ExitCode);
        await using var db = larger.Open();
        var people = await db.People.AsNoTracking().Include(person => person.Establishments).ToListAsync(TestContext.Current.CancellationToken);
        var places = await db.Establishments.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2_000, people.Count);
        Assert.Equal(people.Count, people.Select(person => person.Login).Distinct().Count());
        Assert.All(people, person => Assert.Matches(@"^[a-z]+([.\-][a-z]+)*\d*$", person.Login));
        Assert.All(people, person => Assert.Matches(@"^((02 61 91|06 39 98) \d\d \d\d)?$", person.Phone ?? ""));
        Assert.All(people, person => Assert.NotEmpty(person.Establishments));
        Assert.All(places, place => Assert.True(Uai.TryParse(place.Uai, provider: null, out _), place.Uai));
    }

    [Fact]
    public async Task Run_Deadlines_AreThoseThatEachLifeLeaves()
    {
        await using var db = seeded.Open();
        var tickets = await db.Tickets.AsNoTracking().Include(ticket => ticket.Journal).ToListAsync(TestContext.Current.CancellationToken);

        foreach (var ticket in tickets)
        {
            var journal = ticket.Journal.OrderBy(entry => entry.Id).ToList();
            var taking = journal.Find(entry => entry.Transition is "prendre-en-charge" or "assigner");
            Assert.Equal(taking?.At, ticket.TakenAt);
            Assert.Equal(Rules.Status(ticket.Status).IsTreated && ticket.ResolvedAt is not null, ticket.SolutionCode is not null);
            Assert.Contains(ticket.Origin, TicketOrigin.All.Keys);
            Assert.Equal(ticket.OpenedById ?? ticket.AuthorId, journal[0].AuthorId);
            if (!journal.Exists(entry => entry.Team is not null && entry != journal[0]))
                AssertIsPromised(ticket, journal, taking is not null);
        }

        Assert.Contains(tickets, ticket => ticket.TakeDueAt is not null);
        Assert.Contains(tickets, ticket => ticket.ResolveSecondsLeft < 0);
        Assert.Contains(tickets, ticket => ticket.OpenedById is not null);
    }

    /// <summary>Counted again from the journal, for a request that stayed in its first team.</summary>
    private static void AssertIsPromised(Ticket ticket, List<JournalEntry> journal, bool isTaken)
    {
        var (calendar, delays) = (Rules.Deadlines.CalendarOf(ticket.Team), Rules.Deadlines.Decide(ticket.ToFacts()).Delays);
        bool Runs(string status) => Rules.Status(status) is { Turn: Turn.Support, IsTreated: false };
        var spent = journal.Zip(journal.Skip(1))
            .Where(pair => Runs(pair.First.ToStatus))
            .Aggregate(TimeSpan.Zero, (sum, pair) => sum + calendar.Between(pair.First.At, pair.Second.At));
        var runs = Runs(ticket.Status);

        Assert.Equal(runs && !isTaken && delays.Take is { } take ? calendar.Add(ticket.CreatedAt, take) : null, ticket.TakeDueAt);
        Assert.Equal(!runs && delays.Resolve is not null, ticket.ResolveSecondsLeft is not null);
        if (delays.Resolve is not { } resolve)
            return;
        var left = runs ? calendar.Between(journal[^1].At, ticket.ResolveDueAt!.Value) : TimeSpan.FromSeconds(ticket.ResolveSecondsLeft!.Value);
        Assert.Equal(resolve - spent, left);
    }

    private static void AssertIsLegal(Ticket ticket, JournalEntry before, JournalEntry entry)
    {
        if (entry.Transition == JournalEntry.Comment)
        {
            Assert.Equal(before.ToStatus, entry.ToStatus);
            return;
        }

        Assert.Equal(before.ToStatus, entry.FromStatus);
        var edges = Rules.Transitions.Concat(Rules.Sweeps.Select(sweep => sweep.Transition));
        var edge = edges.FirstOrDefault(transition => transition.Rule.Rule == entry.RuleName && transition.Rule.File == entry.RuleFile);
        Assert.True(edge is not null, $"{ticket.Reference}: {entry.RuleFile} {entry.RuleName}");
        Assert.Contains(entry.FromStatus, edge.From);
        Assert.Equal((edge.Code, edge.To, Rules.Version), (entry.Transition, entry.ToStatus, entry.RuleVersion));
        Assert.Equal(edge.Actor == TransitionActor.Clock, entry.AuthorId is null);
        Assert.Equal(edge.Asks.Any(ask => ask.IsRequired && ask.Kind is AskKind.Answer or AskKind.Reason or AskKind.Question or AskKind.Solution), entry.Body is not null);
    }

    private static void AssertAgrees(Ticket ticket, List<JournalEntry> journal, DateTime end)
    {
        var status = Rules.Status(ticket.Status);
        Assert.Equal(ticket.Status, journal[^1].ToStatus);
        Assert.Equal((ticket.CreatedAt, ticket.UpdatedAt), (journal[0].At, journal[^1].At));
        Assert.True(ticket.UpdatedAt < end);
        Assert.Equal(journal.Count - 1, ticket.Version);
        Assert.Equal(status.IsFinal ? journal[^1].At : null, ticket.ClosedAt);
        Assert.Equal(journal.LastOrDefault(entry => entry.Transition == "resoudre" && status.IsTreated)?.At, ticket.ResolvedAt);
        Assert.Equal(ticket.Priority, Rules.Priority(ticket.Impact, ticket.Urgency).Value);
        Assert.StartsWith("<p>", ticket.Detail.Body);
    }
}
