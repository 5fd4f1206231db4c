using Amigo.Portal.Data;
using Amigo.Portal.Rules;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

/// <summary>
/// What is promised to a requester, through the life of a request. Team Messagerie works from 8:30 to 12:30 and from 13:30 to 17:30:
/// a normal request is to be taken within 8 hours and resolved within 40.
/// </summary>
public abstract class DeadlineTests(PortalFixture portal) : PortalTests(portal)
{
    private const string Agent = "nolwenn.tanguy";
    private DateTime _monday;

    [Theory]
    [InlineData(0, "09:30", "1 09:30", "7 09:30")]
    [InlineData(0, "12:45", "1 12:30", "7 12:30")]
    [InlineData(5, "11:00", "7 17:30", "11 17:30")]
    public async Task Open_PromisesInBusinessHours(int day, string time, string take, string resolve)
    {
        var reference = await OpenAsync(day, time);

        await AssertAsync(reference, take: At(take), resolve: At(resolve));
    }

    [Fact]
    public async Task Take_KeepsTheFirstMomentAndEndsThePromiseToTake()
    {
        var reference = await OpenAsync();
        GoTo(0, "11:00");
        await ActAsync(Agent, reference, "prendre-en-charge");
        var taken = Portal.Now;
        GoTo(0, "15:00");

        var agent = await Portal.PersonIdAsync(Agent);
        await ActAsync(Agent, reference, "assigner", action => action with { AgentId = agent });

        await AssertAsync(reference, resolve: At("7 09:30"), taken: taken);
    }

    [Fact]
    public async Task Comment_ChangesNoPromise()
    {
        var reference = await OpenAsync();
        GoTo(1, "13:00");

        await ActAsync("camille.martin", reference, JournalEntry.Comment, body: "Toujours en panne.");
        await ActAsync(Agent, reference, JournalEntry.Note, body: "À voir.");

        await AssertAsync(reference, take: At("1 09:30"), resolve: At("7 09:30"));
    }

    [Fact]
    public async Task AskTheRequester_StopsTheCountUntilTheAnswer()
    {
        var reference = await TakenAsync();
        GoTo(1, "10:30");
        await ActAsync(Agent, reference, "demander-complement", body: "Depuis quand ?");
        await AssertAsync(reference, left: TimeSpan.FromHours(40 - 7 - 2), taken: At("0 10:00"));
        GoTo(3, "16:30");

        await ActAsync("camille.martin", reference, "completer", body: "Depuis lundi.");

        // 31 hours from Thursday 16:30: 1 on Thursday, then 8 a day, and 6 on Wednesday.
        await AssertAsync(reference, resolve: At("9 15:30"), taken: At("0 10:00"));
    }

    [Fact]
    public async Task Wait_UntilADate_IsResumedByTheClockOnce()
    {
        var reference = await TakenAsync();
        GoTo(0, "14:30");
        await ActAsync(Agent, reference, "mettre-en-attente", action => action with { EndDate = DateOnly.FromDateTime(_monday).AddDays(2) }, "Fournisseur.");
        await AssertAsync(reference, left: TimeSpan.FromHours(36), taken: At("0 10:00"));
        var version = (await Portal.TicketAsync(reference)).Version;
        GoTo(2, "07:00");

        await Portal.RunClockAsync();
        GoTo(2, "11:00");
        await Portal.RunClockAsync();

        // 36 hours from Wednesday morning: four days and a half.
        await AssertAsync(reference, resolve: At("8 12:30"), taken: At("0 10:00"));
        Assert.Equal(version + 1, (await Portal.TicketAsync(reference)).Version);
        // The next change is made on what the clock wrote.
        await ActAsync(Agent, reference, JournalEntry.Comment, body: "C’est reparti.");
    }

    [Fact]
    public async Task Resolve_StopsTheCountAndReopeningResumesIt()
    {
        var reference = await TakenAsync();
        GoTo(1, "09:30");
        await ActAsync(Agent, reference, "resoudre", action => action with { SolutionCode = "corrige" }, "Compte débloqué.");
        await AssertAsync(reference, left: TimeSpan.FromHours(32), taken: At("0 10:00"));
        GoTo(7, "09:30");

        await ActAsync("camille.martin", reference, "rouvrir", body: "Toujours pas.");

        await AssertAsync(reference, resolve: At("11 09:30"), taken: At("0 10:00"));
    }

    [Fact]
    public async Task AutoClose_KeepsWhatWasLeft()
    {
        var reference = await TakenAsync();
        GoTo(1, "09:30");
        await ActAsync(Agent, reference, "resoudre", action => action with { SolutionCode = "corrige" }, "Compte débloqué.");
        GoTo(16, "09:30");

        await Portal.RunClockAsync();

        Assert.Equal("fermee", (await Portal.TicketAsync(reference)).Status);
        await AssertAsync(reference, left: TimeSpan.FromHours(32), taken: At("0 10:00"));
    }

    [Fact]
    public async Task AskTheRequester_WhenLate_StaysAsLate()
    {
        var reference = await TakenAsync();
        GoTo(7, "11:30");
        await ActAsync(Agent, reference, "demander-complement", body: "Depuis quand ?");
        await AssertAsync(reference, left: TimeSpan.FromHours(-2), taken: At("0 10:00"));
        GoTo(9, "10:30");

        await ActAsync("camille.martin", reference, "completer", body: "Depuis lundi.");

        // 2 hours before Wednesday 10:30 of the second week: at the opening, which is the closing of the day before.
        await AssertAsync(reference, resolve: At("8 17:30"), taken: At("0 10:00"));
    }

    [Fact]
    public async Task Qualify_Graver_CountsTheTimeAlreadySpent()
    {
        var reference = await OpenAsync();
        GoTo(0, "11:30");

        await QualifyAsync(reference, Given.Webmail, urgency: "critique");

        // Webmail, high: taken within 1 hour, which is over, and resolved within 6.
        await AssertAsync(reference, take: At("0 10:30"), resolve: At("0 16:30"));
    }

    [Fact]
    public async Task Qualify_WhileTheRequesterMustAnswer_ChangesWhatIsLeft()
    {
        var reference = await TakenAsync();
        GoTo(0, "11:30");
        await ActAsync(Agent, reference, "demander-complement", body: "Depuis quand ?");
        GoTo(2, "11:30");

        await QualifyAsync(reference, Given.Webmail, urgency: "basse");

        await AssertAsync(reference, left: TimeSpan.FromHours(80 - 2), taken: At("0 10:00"));
    }

    [Fact]
    public async Task Qualify_AsWhatHasNoDelayThenBack_PromisesFromThatMoment()
    {
        var reference = await TakenAsync();
        GoTo(0, "11:30");
        await QualifyAsync(reference, "SD-WEBMAIL-EVOLUTION", urgency: "moyenne");
        await AssertAsync(reference, taken: At("0 10:00"));
        GoTo(1, "11:30");

        await QualifyAsync(reference, Given.Webmail, urgency: "moyenne");

        await AssertAsync(reference, resolve: At("8 11:30"), taken: At("0 10:00"));
    }

    [Fact]
    public async Task Transfer_BeforeTaking_KeepsThePromiseOfTheOpening()
    {
        var reference = await OpenAsync();
        GoTo(0, "16:30");

        await ActAsync(Agent, reference, "reaffecter", action => action with { Team = "reseau" }, "C’est le réseau.");

        await AssertAsync(reference, take: At("1 09:30"), resolve: At("7 09:30"));
    }

    [Fact]
    public async Task Transfer_ToATeamWithOtherHours_CountsInTheirs()
    {
        var reference = await OpenAsync();
        GoTo(0, "16:30");

        await ActAsync(Agent, reference, "reaffecter", action => action with { Team = "assistance" }, "Accueil.");

        // From 8 to 18 without a break: 10 hours to take, from the opening; 50 to resolve, 6 of which are spent.
        await AssertAsync(reference, take: At("1 09:30"), resolve: At("7 10:30"));
    }

    [Fact]
    public async Task Transfer_AfterTaking_PromisesNoSecondTaking()
    {
        var reference = await TakenAsync();

        await ActAsync(Agent, reference, "reaffecter", action => action with { Team = "reseau" }, "C’est le réseau.");

        await AssertAsync(reference, resolve: At("7 09:30"), taken: At("0 10:00"));
    }

    [Fact]
    public async Task Cancel_BeforeTaking_LeavesNoDeadline()
    {
        var reference = await OpenAsync();

        await ActAsync("camille.martin", reference, "annuler", body: "C’est revenu.");

        await AssertAsync(reference, left: TimeSpan.FromHours(40));
    }

    [Fact]
    public async Task Change_OfARequestOlderThanDeadlines_PromisesNothingUntilTheSupportHasIt()
    {
        var reference = await TakenAsync();
        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number).ExecuteUpdateAsync(
            ticket => ticket.SetProperty(t => t.ResolveDueAt, (DateTime?)null).SetProperty(t => t.TakenAt, (DateTime?)null), Cancel));
        await ActAsync(Agent, reference, "demander-complement", body: "Depuis quand ?");
        await AssertAsync(reference);
        GoTo(1, "09:30");

        await ActAsync("camille.martin", reference, "completer", body: "Depuis lundi.");

        await AssertAsync(reference, resolve: At("8 09:30"));
    }

    [Fact]
    public async Task Sort_ByDeadline_PutsLateOnesFirstAndThoseWithoutLast()
    {
        DateTime? Hours(int? hours) => hours is { } some ? Portal.Now.AddHours(some) : null;
        var dues = new (int? Take, int? Resolve)[] { (5, 9), (null, -3), (null, null), (1, -1), (null, 7), (6, null), (null, null) };
        var numbers = new List<int>();
        foreach (var (take, resolve) in dues)
        {
            var number = (await Portal.OpenAsync("camille.martin")).Number;
            numbers.Add(number);
            await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == number).ExecuteUpdateAsync(
                ticket => ticket.SetProperty(t => t.TakeDueAt, Hours(take)).SetProperty(t => t.ResolveDueAt, Hours(resolve)), Cancel));
        }

        var ascending = await SortedAsync(numbers, isDescending: false);
        var descending = await SortedAsync(numbers, isDescending: true);

        Assert.Equal([1, 3, 0, 5, 4, 2, 6], ascending.Select(number => numbers.IndexOf(number)));
        Assert.Equal([4, 5, 0, 3, 1, 2, 6], descending.Select(number => numbers.IndexOf(number)));
    }

    private Task<List<int>> SortedAsync(List<int> numbers, bool isDescending) => Portal.InScopeAsync(services =>
        TicketSort.Deadline.Apply(
                services.GetRequiredService<AmigoDbContext>().Tickets.Where(ticket => numbers.Contains(ticket.Number)),
                services.GetRequiredService<RuleBook>().Current,
                isDescending)
            .Select(ticket => ticket.Number)
            .ToListAsync(Cancel));

    private async Task AssertAsync(
        TicketReference reference, DateTime? take = null, DateTime? resolve = null, TimeSpan? left = null, DateTime? taken = null)
    {
        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal((take, resolve, (int?)left?.TotalSeconds, taken), (ticket.TakeDueAt, ticket.ResolveDueAt, ticket.ResolveSecondsLeft, ticket.TakenAt));
    }

    /// <summary>Opened on a Monday at 9:30, or when it is said.</summary>
    private async Task<TicketReference> OpenAsync(int day = 0, string time = "09:30")
    {
        _monday = NextMonday();
        GoTo(day, time);
        return await Portal.OpenAsync("camille.martin");
    }

    /// <summary>The first one after what other tests lived through that has no holiday in its three weeks.</summary>
    private DateTime NextMonday()
    {
        var calendar = Portal.Services.GetRequiredService<RuleStore>().Current.Deadlines.CalendarOf("messagerie");
        var monday = ParisTime.FromUtc(Portal.Now).Date.AddDays(1);
        while (monday.DayOfWeek != DayOfWeek.Monday
            || Enumerable.Range(0, 21).Select(day => monday.AddDays(day)).Any(day =>
                day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !calendar.IsWorked(DateOnly.FromDateTime(day))))
            monday = monday.AddDays(1);
        return monday;
    }

    /// <summary>The same, taken at 10:00.</summary>
    private async Task<TicketReference> TakenAsync()
    {
        var reference = await OpenAsync();
        GoTo(0, "10:00");
        await ActAsync(Agent, reference, "prendre-en-charge");
        return reference;
    }

    private async Task ActAsync(
        string login, TicketReference reference, string transition, Func<ActOnTicket, ActOnTicket>? with = null, string? body = null)
    {
        var action = new ActOnTicket
        {
            Reference = reference,
            Transition = transition,
            Version = (await Portal.TicketAsync(reference)).Version,
            Body = new RichText(body, IsHtml: false),
        };
        Assert.Empty((await Portal.ActAsync(await Portal.ViewerAsync(login), with is null ? action : with(action)))!.Errors);
    }

    private async Task QualifyAsync(TicketReference reference, string leaf, string urgency)
    {
        var viewer = await Portal.ViewerAsync(Agent);
        var change = new QualifyTicket
        {
            Reference = reference,
            Version = (await Portal.TicketAsync(reference)).Version,
            Subcategory = leaf,
            Impact = "personne",
            Urgency = urgency,
        };
        var outcome = await Portal.InScopeAsync(services => services.GetRequiredService<QualificationService>().ChangeAsync(viewer, change, Cancel));
        Assert.Empty(outcome!.Errors);
    }

    private void GoTo(int day, string time) => Portal.Clock.SetUtcNow(new DateTimeOffset(At($"{day} {time}")));

    /// <summary>"7 09:30": a week after the Monday of the test, on the clocks of Paris.</summary>
    private DateTime At(string moment)
    {
        var parts = moment.Split(' ');
        return ParisTime.ToUtc(_monday.AddDays(int.Parse(parts[0], null)) + TimeSpan.Parse(parts[1], null));
    }
}
