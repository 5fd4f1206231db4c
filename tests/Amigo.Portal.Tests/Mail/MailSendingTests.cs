using Amigo.Portal.Mail;
using Amigo.Portal.People;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Mail;

/// <summary>What leaves the queue, when, and how often: through a real server.</summary>
public abstract class MailSendingTests(PortalFixture portal, SmtpServer smtp) : PortalTests(portal), IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await smtp.StartAsync();
        await Portal.EmptyQueueAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Send_Waiting_GoesOnceAndIsMarked()
    {
        var reference = await Portal.TakenAsync();

        await Portal.SendAsync();
        await Portal.SendAsync();

        Assert.Single(smtp.MessagesTo(MailSteps.Address(MailSteps.Anne), reference));
        var mail = (await Portal.QueueAsync(reference)).Single(mail => mail.Person.Login == MailSteps.Anne);
        Assert.Equal((MailState.Sent, Portal.Now, 1), (mail.State, mail.SettledAt, mail.Attempts));
        Assert.Equal(mail.MessageId, smtp.MessagesTo(MailSteps.Address(MailSteps.Anne), reference)[0].MessageId);
    }

    [Fact]
    public async Task Send_FourAtOnce_EachMailGoesOnce()
    {
        var references = new List<TicketReference>();
        for (var i = 0; i < 12; i++)
            references.Add(await Portal.OpenForAnneAsync());

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Portal.SendAsync, Cancel)));

        var expected = 0;
        foreach (var reference in references)
        {
            var immediate = (await Portal.QueueAsync(reference)).Where(mail => mail.Delivery == MailDelivery.Immediate).ToList();
            expected += immediate.Count;
            Assert.All(immediate, mail => Assert.Equal(MailState.Sent, mail.State));
            Assert.Single(smtp.MessagesTo(MailSteps.Address(MailSteps.Anne), reference));
        }

        Assert.Equal(expected, counts.Sum());
        var identities = smtp.Messages.Select(message => message.MessageId).ToList();
        Assert.Equal(identities.Count, identities.Distinct().Count());
    }

    [Fact]
    public async Task Send_ServerDownThenUp_WaitsLongerAndLongerThenGoesOnce()
    {
        var reference = await Portal.TakenAsync();
        await smtp.StopAsync();

        var waits = new List<double>();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            Assert.Equal(0, await Portal.SendAsync());
            Assert.Equal(0, await Portal.SendAsync());
            var mail = await AnneAsync(reference);
            Assert.Equal((MailState.Waiting, attempt), (mail.State, mail.Attempts));
            Assert.Contains("injoignable", mail.LastError, StringComparison.Ordinal);
            waits.Add((mail.DueAt - Portal.Now).TotalMinutes);
            Portal.Clock.Advance(mail.DueAt - Portal.Now);
        }

        await smtp.StartAsync();
        await Portal.SendAsync();

        Assert.Equal([1, 2, 4, 8], waits);
        Assert.Equal(MailState.Sent, (await AnneAsync(reference)).State);
        Assert.Single(smtp.MessagesTo(MailSteps.Address(MailSteps.Anne), reference));
    }

    [Fact]
    public async Task Send_NeverTaken_IsGivenUpAndSaysWhy()
    {
        await Portal.SetEmailAsync(MailSteps.Anne, SmtpServer.Busy);
        try
        {
            var reference = await Portal.TakenAsync();
            var start = Portal.Now;
            for (var attempt = 1; attempt <= OutgoingMail.MaximumAttempts; attempt++)
            {
                await Portal.SendAsync();
                Portal.Clock.Advance(OutgoingMail.RetryDelay(attempt));
            }

            var mail = await AnneAsync(reference);
            Assert.Equal((MailState.Failed, OutgoingMail.MaximumAttempts), (mail.State, mail.Attempts));
            Assert.Contains("Abandonné", mail.LastError, StringComparison.Ordinal);
            Assert.Contains("Come back later", mail.LastError, StringComparison.Ordinal);
            Assert.InRange((Portal.Now - start).TotalDays, 2, 4);
        }
        finally
        {
            await Portal.SetEmailAsync(MailSteps.Anne, MailSteps.Address(MailSteps.Anne));
        }
    }

    [Fact]
    public async Task Send_RefusedRecipient_FailsAtOnceAndTheOthersGo()
    {
        await Portal.SetEmailAsync(MailSteps.Camille, SmtpServer.Refused);
        try
        {
            var reference = await Portal.ResolvedAsync();

            await Portal.SendAsync();

            var resolved = await Portal.LastAsync(reference);
            var refused = resolved.Single(mail => mail.Person.Login == MailSteps.Camille);
            Assert.Equal((MailState.Failed, 1), (refused.State, refused.Attempts));
            Assert.Contains("No such mailbox", refused.LastError, StringComparison.Ordinal);
            Assert.Equal(MailState.Sent, resolved.Single(mail => mail.Person.Login == MailSteps.Anne).State);
        }
        finally
        {
            await Portal.SetEmailAsync(MailSteps.Camille, MailSteps.Address(MailSteps.Camille));
        }
    }

    [Fact]
    public async Task Claim_SenderThatDies_IsTakenOverWhenItsLeaseEnds()
    {
        var reference = await Portal.TakenAsync();
        var held = await Portal.InScopeAsync(services => services.GetRequiredService<MailQueue>().ClaimAsync(Guid.NewGuid(), Cancel));

        Assert.Contains(held, mail => mail.TicketNumber == reference.Number);
        Assert.Equal(0, await Portal.SendAsync());
        Portal.Clock.Advance(MailQueue.Lease + TimeSpan.FromSeconds(1));
        Assert.True(await Portal.SendAsync() > 0);
        Assert.Single(smtp.MessagesTo(MailSteps.Address(MailSteps.Anne), reference));
    }

    [Fact]
    public async Task Claim_LeaseTakenOver_TheFirstHolderMayNoLongerSend()
    {
        await Portal.TakenAsync();
        var first = Guid.NewGuid();
        var held = await Portal.InScopeAsync(services => services.GetRequiredService<MailQueue>().ClaimAsync(first, Cancel));
        Portal.Clock.Advance(MailQueue.Lease + TimeSpan.FromSeconds(1));
        await Portal.InScopeAsync(services => services.GetRequiredService<MailQueue>().ClaimAsync(Guid.NewGuid(), Cancel));

        Assert.False(await Portal.InScopeAsync(services => services.GetRequiredService<MailQueue>().RenewAsync(first, [held[0].Id], Cancel)));
    }

    [Fact]
    public async Task Send_RightOrAccountWithdrawnMeanwhile_DropsTheMail()
    {
        var reference = await Portal.OpenForAnneAsync();
        var perrine = await Portal.PersonIdAsync(MailSteps.Perrine);
        await Portal.InDatabaseAsync(db => db.People.Where(person => person.Login == MailSteps.Anne)
            .ExecuteUpdateAsync(person => person.SetProperty(p => p.IsDisabled, true), Cancel));
        await Portal.InDatabaseAsync(db => db.Set<TeamMembership>().Where(membership => membership.PersonId == perrine).ExecuteDeleteAsync(Cancel));
        try
        {
            await Portal.SendAsync();

            var mails = await Portal.QueueAsync(reference);
            Assert.Equal((MailState.Dropped, MailSubjectReader.AccountClosed), Of(mails, MailSteps.Anne));
            Assert.Equal((MailState.Dropped, MailSubjectReader.NotVisible), Of(mails, MailSteps.Perrine));
            Assert.Equal(MailState.Sent, Of(mails, MailSteps.Nolwenn).State);
            Assert.Empty(smtp.MessagesTo(MailSteps.Address(MailSteps.Anne), reference));
            Assert.Empty(smtp.MessagesTo(MailSteps.Address(MailSteps.Perrine), reference));
        }
        finally
        {
            await Portal.InDatabaseAsync(db => db.People.Where(person => person.Login == MailSteps.Anne)
                .ExecuteUpdateAsync(person => person.SetProperty(p => p.IsDisabled, false), Cancel));
            await Portal.InDatabaseAsync(async db =>
            {
                db.AddRange(new TeamMembership { PersonId = perrine, Team = "messagerie" }, new TeamMembership { PersonId = perrine, Team = "assistance" });
                return await db.SaveChangesAsync(Cancel);
            });
        }
    }

    [Fact]
    public async Task Send_Digest_IsOneMailADayGroupedByRequest()
    {
        await ChooseAsync(MailSteps.Anne, MailAudience.Beneficiary, MailDelivery.Digest);
        try
        {
            var before = smtp.MessagesTo(MailSteps.Address(MailSteps.Anne)).Count;
            var first = await Portal.TakenAsync(request => request with { Subject = "Première du jour" });
            await Portal.DoAsync(MailSteps.Nolwenn, first, "commenter", "Deuxième message de la première.");
            var second = await Portal.TakenAsync(request => request with { Subject = "Seconde du jour" });

            await Portal.SendAsync();
            Assert.Equal(before, smtp.MessagesTo(MailSteps.Address(MailSteps.Anne)).Count);

            Portal.Clock.Advance(MailDigest.Next(Portal.Now) - Portal.Now);
            await Portal.SendAsync();
            await Portal.SendAsync();

            var digest = Assert.Single(smtp.MessagesTo(MailSteps.Address(MailSteps.Anne)).Skip(before));
            Assert.Contains("Première du jour", digest.TextBody, StringComparison.Ordinal);
            Assert.Contains("Deuxième message de la première.", digest.TextBody, StringComparison.Ordinal);
            Assert.Contains("Seconde du jour", digest.HtmlBody, StringComparison.Ordinal);
            Assert.Contains("2 demandes", digest.Subject!.Replace('\u00a0', ' '), StringComparison.Ordinal);
            Assert.All((await Portal.QueueAsync(second)).Where(mail => mail.Person.Login == MailSteps.Anne), mail => Assert.Equal(MailState.Sent, mail.State));
        }
        finally
        {
            await ChooseAsync(MailSteps.Anne, MailAudience.Beneficiary, MailDelivery.Immediate);
        }
    }

    [Fact]
    public async Task Preference_None_SilencesAllButTheMandatory()
    {
        await ChooseAsync(MailSteps.Camille, MailAudience.Requester, MailDelivery.None);
        try
        {
            var reference = await Portal.TakenAsync();
            await Portal.DoAsync(MailSteps.Nolwenn, reference, "commenter");
            await Portal.DoAsync(MailSteps.Nolwenn, reference, "demander-complement");

            await Portal.SendAsync();

            var mail = Assert.Single(smtp.MessagesTo(MailSteps.Address(MailSteps.Camille), reference));
            Assert.Contains("À vous de répondre", mail.Subject, StringComparison.Ordinal);
        }
        finally
        {
            await ChooseAsync(MailSteps.Camille, MailAudience.Requester, MailDelivery.Immediate);
        }
    }

    [Fact]
    public async Task Reminder_ThreeDaysBeforeClosing_GoesOnceAResolution()
    {
        var reference = await Portal.ResolvedAsync();
        await Portal.SendAsync();
        var already = smtp.MessagesTo(MailSteps.Address(MailSteps.Camille), reference).Count;

        Portal.Clock.Advance(TimeSpan.FromDays(11) - TimeSpan.FromMinutes(1));
        await Portal.RemindAsync();
        Assert.DoesNotContain(await Portal.QueueAsync(reference), mail => mail.Event == MailEvent.Reminder);

        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Portal.RemindAsync();
        await Portal.RemindAsync();
        Portal.Clock.Advance(TimeSpan.FromDays(1));
        await Portal.RemindAsync();
        await Portal.SendAsync();

        var reminder = Assert.Single(smtp.MessagesTo(MailSteps.Address(MailSteps.Camille), reference).Skip(already));
        Assert.Contains("Bientôt fermée", reminder.Subject, StringComparison.Ordinal);
        Assert.Contains("La solution convient", reminder.TextBody, StringComparison.Ordinal);
        Assert.Equal(2, (await Portal.QueueAsync(reference)).Count(mail => mail.Event == MailEvent.Reminder));
    }

    [Fact]
    public async Task Reminder_FourAtOnce_IsWrittenOnce()
    {
        var reference = await Portal.ResolvedAsync();
        Portal.Clock.Advance(TimeSpan.FromDays(12));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Portal.RemindAsync, Cancel)));
        await Portal.RemindAsync();

        Assert.Equal(2, (await Portal.QueueAsync(reference)).Count(mail => mail.Event == MailEvent.Reminder));
    }

    [Fact]
    public async Task Reminder_Answered_IsNeverWritten()
    {
        var reference = await Portal.ResolvedAsync();
        await Portal.DoAsync(MailSteps.Camille, reference, "commenter");
        Portal.Clock.Advance(TimeSpan.FromDays(12));

        await Portal.RemindAsync();

        Assert.DoesNotContain(await Portal.QueueAsync(reference), mail => mail.Event == MailEvent.Reminder);
    }

    [Fact]
    public async Task Reminder_AnsweredBeforeItIsSent_IsDropped()
    {
        var reference = await Portal.ResolvedAsync();
        Portal.Clock.Advance(TimeSpan.FromDays(12));
        await Portal.RemindAsync();
        await Portal.DoAsync(MailSteps.Camille, reference, "commenter");

        await Portal.SendAsync();

        Assert.All(
            (await Portal.QueueAsync(reference)).Where(mail => mail.Event == MailEvent.Reminder),
            mail => Assert.Equal((MailState.Dropped, MailSubjectReader.Answered), (mail.State, mail.LastError)));
    }

    [Fact]
    public async Task ReplyTo_IsAnAddressOfThisPersonOnThisRequest()
    {
        var reference = await Portal.ResolvedAsync();
        await Portal.SendAsync();
        var camille = smtp.MessagesTo(MailSteps.Address(MailSteps.Camille), reference)[^1].ReplyTo.Mailboxes.Single().Address;
        var anne = smtp.MessagesTo(MailSteps.Address(MailSteps.Anne), reference)[^1].ReplyTo.Mailboxes.Single().Address;

        Assert.Matches("^reponses\\+[a-z2-7]{26}@academie\\.example$", camille);
        Assert.NotEqual(camille, anne);
        var token = camille.Split('+', '@')[1];
        var found = await Portal.InScopeAsync(services => services.GetRequiredService<ReplyTokens>().FindAsync(token.ToUpperInvariant(), Cancel));
        Assert.Equal((reference.Number, await Portal.PersonIdAsync(MailSteps.Camille)), (found!.TicketNumber, found.PersonId));
        Assert.Null(await Portal.InScopeAsync(services => services.GetRequiredService<ReplyTokens>().FindAsync(new string('a', 26), Cancel)));
        var drawn = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Portal.InScopeAsync(
            services => services.GetRequiredService<ReplyTokens>().GetOrCreateAsync(reference.Number, found.PersonId, Cancel))));
        Assert.All(drawn, again => Assert.Equal(token, again));
    }

    [Fact]
    public async Task Cleaning_OldMails_AreForgotten()
    {
        var reference = await Portal.TakenAsync();
        await Portal.SendAsync();
        Portal.Clock.Advance(TimeSpan.FromDays(MailCleaning.DaysKept - 1));
        await Portal.InScopeAsync(services => services.GetRequiredService<MailCleaning>().RunAsync(Cancel));
        Assert.NotEmpty(await Portal.QueueAsync(reference));

        Portal.Clock.Advance(TimeSpan.FromDays(2));
        await Portal.SendAsync();
        await Portal.InScopeAsync(services => services.GetRequiredService<MailCleaning>().RunAsync(Cancel));

        Assert.DoesNotContain(await Portal.QueueAsync(reference), mail => mail.Delivery == MailDelivery.Immediate);
    }

    private Task ChooseAsync(string login, MailAudience audience, MailDelivery delivery) => Portal.InScopeAsync(async services =>
        await services.GetRequiredService<MailPreferences>().SaveAsync(
            await Portal.PersonIdAsync(login), new Dictionary<MailAudience, MailDelivery> { [audience] = delivery }, Cancel));

    private async Task<OutgoingMail> AnneAsync(TicketReference reference) => (await Portal.QueueAsync(reference)).Single(mail => mail.Person.Login == MailSteps.Anne);

    private static (MailState State, string? Error) Of(List<OutgoingMail> mails, string login)
    {
        var mail = mails.Single(mail => mail.Person.Login == login);
        return (mail.State, mail.LastError);
    }
}
