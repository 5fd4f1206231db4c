using Amigo.Portal.Mail;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Xunit;

namespace Amigo.Portal.Tests.Mail;

/// <summary>The right people for each event, as a table; nobody for what they did themselves.</summary>
public abstract class MailRecipientTests(PortalFixture portal) : PortalTests(portal)
{
    /// <summary>What is done before, who does what, and who is told as what.</summary>
    public static TheoryData<string[], string, string, string> Cases { get; } = new()
    {
        { [], MailSteps.Camille, "ouvrir", "Beneficiary:anne.riou Team:* Heads:yves.legoff" },
        { [], MailSteps.Nolwenn, "prendre-en-charge", "" },
        { [], MailSteps.Perrine, "assigner", "Agent:nolwenn.tanguy" },
        { [], MailSteps.Nolwenn, "reaffecter", "Team:*" },
        { [], MailSteps.Camille, "commenter", "Beneficiary:anne.riou Team:*" },
        { ["prendre-en-charge"], MailSteps.Nolwenn, "commenter", "Requester:camille.martin Beneficiary:anne.riou" },
        { ["prendre-en-charge"], MailSteps.Camille, "commenter", "Beneficiary:anne.riou Agent:nolwenn.tanguy" },
        { ["prendre-en-charge"], MailSteps.Perrine, "noter", "Agent:nolwenn.tanguy" },
        { ["prendre-en-charge"], MailSteps.Nolwenn, "noter", "" },
        { ["prendre-en-charge"], MailSteps.Nolwenn, "demander-complement", "Requester:camille.martin Beneficiary:anne.riou" },
        { ["prendre-en-charge", "demander-complement"], MailSteps.Anne, "completer", "Requester:camille.martin Agent:nolwenn.tanguy" },
        { ["prendre-en-charge"], MailSteps.Nolwenn, "mettre-en-attente", "Requester:camille.martin Beneficiary:anne.riou" },
        { ["prendre-en-charge", "mettre-en-attente"], MailSteps.Perrine, "reprendre", "Agent:nolwenn.tanguy" },
        { ["prendre-en-charge"], MailSteps.Nolwenn, "resoudre", "Requester:camille.martin Beneficiary:anne.riou Heads:yves.legoff" },
        { ["prendre-en-charge", "resoudre"], MailSteps.Camille, "cloturer", "Beneficiary:anne.riou" },
        { ["prendre-en-charge", "resoudre"], MailSteps.Anne, "rouvrir", "Requester:camille.martin Agent:nolwenn.tanguy" },
        { ["prendre-en-charge"], MailSteps.Camille, "annuler", "Beneficiary:anne.riou Agent:nolwenn.tanguy" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Event_TellsTheRightPeople(string[] before, string who, string what, string expected)
    {
        var reference = await Portal.OpenForAnneAsync();
        foreach (var step in before)
            await Portal.DoAsync(MailSteps.Nolwenn, reference, step);
        if (what != JournalEntry.Opening)
            await Portal.DoAsync(who, reference, what);

        var mails = await Portal.LastAsync(reference);

        // The team is everyone of the team that has it, but who did it.
        var team = (await Portal.TicketAsync(reference)).Team;
        var members = await Portal.InDatabaseAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            db.People.Where(person => person.Teams.Any(membership => membership.Team == team) && !person.IsDisabled && person.Login != who).Select(person => person.Login), Cancel));
        var people = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word == "Team:*" ? members.Select(login => $"Team:{login}") : [word]);
        Assert.Equal(people.Order(StringComparer.Ordinal), mails.Select(mail => $"{mail.Audience}:{mail.Person.Login}").Order(StringComparer.Ordinal));
        Assert.All(mails, mail => Assert.Equal(MailState.Waiting, mail.State));
    }

    [Fact]
    public async Task Event_NotShared_TellsNoHead()
    {
        var reference = await Portal.OpenForAnneAsync(request => request with { Visibility = OpenTicket.PrivateVisibility });

        Assert.DoesNotContain(await Portal.LastAsync(reference), mail => mail.Audience == MailAudience.Heads);
    }

    [Fact]
    public async Task AutoClose_RunTwice_TellsEachOnce()
    {
        var reference = await Portal.ResolvedAsync();
        Portal.Clock.Advance(TimeSpan.FromDays(15));

        await Task.WhenAll(Portal.RunClockAsync(), Portal.RunClockAsync(), Portal.RunClockAsync());
        await Portal.RunClockAsync();

        var closed = (await Portal.QueueAsync(reference)).Where(mail => mail.Event == "fermeture-automatique").ToList();
        Assert.Equal(["anne.riou", "camille.martin"], closed.Select(mail => mail.Person.Login).Order());
    }

    [Fact]
    public async Task Refused_WritesNoMail()
    {
        var reference = await Portal.TakenAsync();
        var before = (await Portal.QueueAsync(reference)).Count;

        var outcome = await Portal.ActAsync(MailSteps.Nolwenn, reference, "resoudre", body: null);

        Assert.NotEmpty(outcome!.Errors);
        Assert.Equal(before, (await Portal.QueueAsync(reference)).Count);
    }

    [Fact]
    public async Task Enqueue_AnyNumberOfPeople_CostsTheSameQueries()
    {
        var reference = await Portal.TakenAsync();

        var commands = await Portal.Queries.RecordAsync(() => Portal.DoAsync(MailSteps.Nolwenn, reference, "commenter"));
        var mailQueries = commands.Count(command => command.Contains("MailPreferences", StringComparison.Ordinal) || command.Contains("OutgoingMails", StringComparison.Ordinal));

        Assert.InRange(mailQueries, 2, 3);
    }
}
