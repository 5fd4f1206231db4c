using Amigo.Portal.Data;
using Amigo.Portal.Kb;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Mail;

/// <summary>Reads what mails of one person speak of, as that person may read it now.</summary>
public sealed class MailSubjectReader(
    AmigoDbContext db, RecipientReader people, RuleBook rules, KnowledgeStore knowledge, TimeProvider clock)
{
    public const string AccountClosed = "Le compte de cette personne est fermé.";
    public const string NotVisible = "Cette personne ne voit plus la demande.";
    public const string NotConcerned = "Cette personne n’est plus concernée.";
    public const string Answered = "La demande a reçu une réponse ou n’est plus à fermer.";

    /// <summary>Four queries of people and three of requests, whatever the number of mails.</summary>
    public async Task<(IReadOnlyList<MailSubject> Subjects, IReadOnlyList<(long MailId, string Reason)> Dropped)> ReadAsync(
        IReadOnlyList<OutgoingMail> mails, CancellationToken cancellationToken)
    {
        var (set, now, person) = (rules.Current, clock.GetUtcNow().UtcDateTime, mails[0].PersonId);
        if (!(await people.ReadAsync([person], cancellationToken)).TryGetValue(person, out var recipient))
            return ([], [.. mails.Select(mail => (mail.Id, AccountClosed))]);

        var rows = (await ReadRowsAsync([.. mails.Select(mail => mail.Id)], cancellationToken)).ToDictionary(row => row.MailId);
        var files = await ReadFilesAsync([.. mails.Select(mail => mail.JournalEntryId).OfType<long>()], cancellationToken);
        var subjects = new List<MailSubject>();
        var dropped = new List<(long, string)>();
        foreach (var mail in mails)
        {
            var row = rows[mail.Id];
            if (WhyNot(set, mail, row, recipient, now) is { } reason)
                dropped.Add((mail.Id, reason));
            else
                subjects.Add(ToSubject(set, mail, row, recipient, files, now));
        }

        return (subjects, dropped);
    }

    /// <summary>A right withdrawn since the mail was written is withdrawn from the mail too.</summary>
    private static string? WhyNot(RuleSet set, OutgoingMail mail, Row row, Recipient recipient, DateTime now)
    {
        var facts = row.Ticket.ToFacts();
        if (!set.Visibility.IsMatch(facts, recipient.Facts, now))
            return NotVisible;
        if (!MailAddressing.Belongs(row.Ticket, mail.Audience, recipient.Facts))
            return NotConcerned;
        if (mail.Event == MailEvent.Note && !MailAddressing.ReadsNotes(row.Ticket, mail.Audience, recipient.Facts))
            return NotVisible;
        if (mail.ReminderFor is { } resolved && (row.Ticket.ResolvedAt != resolved || row.Ticket.ClosedAt is not null || set.AutoCloseDate(facts) is null))
            return Answered;
        return null;
    }

    private MailSubject ToSubject(
        RuleSet set, OutgoingMail mail, Row row, Recipient recipient, ILookup<long?, string> files, DateTime now)
    {
        var facts = row.Ticket.ToFacts();
        var reads = row.Entry is { IsInternal: false } || MailAddressing.ReadsNotes(row.Ticket, mail.Audience, recipient.Facts);
        return new MailSubject
        {
            Mail = mail,
            Ticket = row.Ticket,
            Entry = row.Entry,
            ActorName = row.ActorName,
            AgentName = row.AgentName,
            TeamName = knowledge.Current.Catalogue.FindTeam(row.Ticket.Team)?.Name ?? row.Ticket.Team,
            Words = !reads ? null : row.Entry?.Transition == JournalEntry.Opening ? row.Detail : row.Entry?.Body,
            Files = reads && row.Entry is { } entry ? [.. files[entry.Id]] : [],
            Status = set.Status(row.Ticket.Status),
            Recipient = recipient,
            Transitions = set.TransitionsFor(facts, recipient.Facts, now),
            AutoClose = row.Ticket.ClosedAt is null ? set.AutoCloseDate(facts) : null,
        };
    }

    private Task<List<Row>> ReadRowsAsync(long[] ids, CancellationToken cancellationToken) => (
        from mail in db.OutgoingMails.AsNoTracking()
        where ids.Contains(mail.Id)
        join ticket in db.Tickets on mail.TicketNumber equals ticket.Number
        select new Row
        {
            MailId = mail.Id,
            Ticket = ticket,
            Entry = mail.JournalEntry,
            ActorName = mail.JournalEntry == null || mail.JournalEntry.Author == null ? null : mail.JournalEntry.Author.DisplayName,
            AgentName = ticket.Agent == null ? null : ticket.Agent.DisplayName,
            Detail = ticket.Detail.Body,
        }).ToListAsync(cancellationToken);

    private async Task<ILookup<long?, string>> ReadFilesAsync(long[] entries, CancellationToken cancellationToken)
    {
        var files = entries.Length == 0 ? [] : await db.Attachments
            .Where(file => file.JournalEntryId != null && entries.Contains(file.JournalEntryId.Value))
            .OrderBy(file => file.CreatedAt)
            .Select(file => new { file.JournalEntryId, file.Name })
            .ToListAsync(cancellationToken);
        return files.ToLookup(file => file.JournalEntryId, file => file.Name);
    }

    private sealed class Row
    {
        public required long MailId { get; init; }

        public required Ticket Ticket { get; init; }

        public required JournalEntry? Entry { get; init; }

        public required string? ActorName { get; init; }

        public required string? AgentName { get; init; }

        public required string Detail { get; init; }
    }
}
