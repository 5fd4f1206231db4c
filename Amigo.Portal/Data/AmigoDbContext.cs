using Amigo.Portal.Answers;
using Amigo.Portal.Attachments;
using Amigo.Portal.Editing;
using Amigo.Portal.Kb.Feedback;
using Amigo.Portal.Mail;
using Amigo.Portal.Mail.Incoming;
using Amigo.Portal.Outages;
using Amigo.Portal.People;
using Amigo.Portal.Searches;
using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.Queues;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Data;

/// <summary>The whole model, on SQLite. <see cref="PostgresAmigoDbContext"/> is the same on PostgreSQL.</summary>
public class AmigoDbContext : DbContext, IDataProtectionKeyContext
{
    public AmigoDbContext(DbContextOptions<AmigoDbContext> options)
        : base(options)
    {
    }

    protected AmigoDbContext(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<Person> People => Set<Person>();

    public DbSet<Establishment> Establishments => Set<Establishment>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Outage> Outages => Set<Outage>();

    public DbSet<OutageReport> OutageReports => Set<OutageReport>();

    public DbSet<AnswerCount> AnswerCounts => Set<AnswerCount>();

    public DbSet<ArticleVote> ArticleVotes => Set<ArticleVote>();

    public DbSet<SearchLog> Searches => Set<SearchLog>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<MailPreference> MailPreferences => Set<MailPreference>();

    public DbSet<IncomingMail> IncomingMails => Set<IncomingMail>();

    public DbSet<ReplyToken> ReplyTokens => Set<ReplyToken>();

    public DbSet<FileDraft> FileDrafts => Set<FileDraft>();

    public DbSet<FileContent> FileContents => Set<FileContent>();

    public DbSet<FolderChange> FolderChanges => Set<FolderChange>();

    public DbSet<FileVersion> FileVersions => Set<FileVersion>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AmigoDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
}
