using Amigo.Portal.Mail.Incoming;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>A mail counts once, whoever reads it, however often, and wherever they die.</summary>
public abstract class MailOnceTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Receive_TwoCopies_WritesOneComment()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var content = (await Portal.ReplyAsync("camille.martin", reference)).ToBytes();

        var first = await Portal.ReceiveAsync(content);
        var second = await Portal.ReceiveAsync(MailDelivery.WithHeader(content, "Received: from elsewhere by mx.amigo.example"));

        Assert.Equal((IncomingOutcome.Commented, IncomingOutcome.Duplicate), (first.Outcome, second.Outcome));
        Assert.Equal(reference.Number, second.TicketNumber);
        Assert.Equal(2, (await Portal.TicketAsync(reference)).Journal.Count);
    }

    [Fact]
    public async Task Receive_TwoCopiesAtOnce_WritesOneComment()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var content = (await Portal.ReplyAsync("camille.martin", reference)).ToBytes();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TryAsync(() => Portal.ReceiveAsync(content)), Cancel)));

        Assert.Equal(2, (await Portal.TicketAsync(reference)).Journal.Count);
    }

    [Fact]
    public async Task Receive_SameNewMailAtOnce_OpensOneRequest()
    {
        var content = MailDelivery.Mail("camille.martin", "assistance@amigo.example").ToBytes();
        var before = await Portal.CountTicketsAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TryAsync(() => Portal.ReceiveAsync(content)), Cancel)));

        Assert.Equal(before + 1, await Portal.CountTicketsAsync());
    }

    [Fact]
    public async Task Receive_ForgedCopyFirst_KeepsNobodyOut()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var mail = await Portal.ReplyAsync("camille.martin", reference);
        var forged = MailDelivery.Mail("anne.riou", mail.To.ToString());
        forged.MessageId = mail.MessageId!;

        Assert.Equal(IncomingOutcome.Refused, (await Portal.ReceiveAsync(forged)).Outcome);
        Assert.Equal(IncomingOutcome.Commented, (await Portal.ReceiveAsync(mail)).Outcome);
    }

    [Fact]
    public async Task Claim_ByManyAtOnce_IsGivenToOne()
    {
        var uid = MailDelivery.NextUid();

        MailClaim?[] claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Portal.ClaimAsync(uid), Cancel)));

        Assert.Single(claims, claim => claim is not null);
    }

    [Fact]
    public async Task Claim_OfOneWhoDied_IsTakenOverAndTheDeadWritesNothing()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var content = (await Portal.ReplyAsync("camille.martin", reference)).ToBytes();
        var uid = MailDelivery.NextUid();
        var dead = (await Portal.ClaimAsync(uid))!;
        Assert.Null(await Portal.ClaimAsync(uid));
        Portal.Clock.Advance(IncomingMail.ClaimLifetime);

        var alive = (await Portal.ClaimAsync(uid))!;

        Assert.Equal(2, alive.Attempts);
        await Assert.ThrowsAsync<ClaimLostException>(() => Portal.TreatAsync(dead, content));
        Assert.Single((await Portal.TicketAsync(reference)).Journal);
        Assert.Equal(IncomingOutcome.Commented, (await Portal.TreatAsync(alive, content)).Outcome);
        Assert.Equal(2, (await Portal.TicketAsync(reference)).Journal.Count);
        Assert.True((await Portal.ClaimAsync(uid))!.IsSettled);
    }

    [Fact]
    public async Task Treat_Failing_LeavesNeitherCommentNorFileNorOutcome()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var content = (await Portal.ReplyAsync("camille.martin", reference)).ToBytes();
        var claim = (await Portal.ClaimAsync(MailDelivery.NextUid()))!;
        await Portal.InDatabaseAsync(db => db.IncomingMails.Where(mail => mail.Id == claim.Id).ExecuteUpdateAsync(mail => mail.SetProperty(m => m.Attempts, 9), Cancel));

        await Assert.ThrowsAsync<ClaimLostException>(() => Portal.TreatAsync(claim, content));

        Assert.Single((await Portal.TicketAsync(reference)).Journal);
        Assert.Equal(IncomingOutcome.InProgress, (await Portal.LastMailAsync()).Outcome);
    }

    [Fact]
    public async Task Clean_AfterNinetyDays_ForgetsButWhatIsStillInTheFolder()
    {
        await Portal.ReceiveAsync(MailDelivery.Mail("inconnu", "assistance@amigo.example"));
        await Portal.ReceiveAsync(MailDelivery.Mail("inconnu", "assistance@amigo.example"));
        var last = await Portal.LastMailAsync();
        Portal.Clock.Advance(TimeSpan.FromDays(IncomingMail.DaysKept + 1));

        await Portal.InScopeAsync(services => services.GetRequiredService<IncomingMailLedger>().CleanAsync("essais", 1, last.Uid, Cancel));

        var kept = await Portal.InDatabaseAsync(db => db.IncomingMails.AsNoTracking().ToListAsync(Cancel));
        Assert.Equal(last.Id, Assert.Single(kept).Id);
    }

    /// <summary>Who comes second may fail on the key of the first: its mail is tried again at the next run.</summary>
    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (System.Data.Common.DbException)
        {
            // The whole transaction of this one is gone.
        }
        catch (DbUpdateException)
        {
            // The same, met while a ticket was written.
        }
    }
}
