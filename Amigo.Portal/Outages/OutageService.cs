using Amigo.Portal.Data;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Outages;

/// <summary>Announces outages, changes what is said of them, ends them, and counts the people who meet them.</summary>
public sealed partial class OutageService(AmigoDbContext db, WriteQueue writes, OutageScope scope, OutageReader reader, TimeProvider clock, ILogger<OutageService> logger)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="service">One of <see cref="OutageScope.ServicesToAnnounce"/>.</param>
    /// <param name="text">Checked.</param>
    public async Task<int> AnnounceAsync(Viewer viewer, Service service, bool inEveryOffer, OutageText text, CancellationToken cancellationToken)
    {
        if (!scope.SpeaksFor(viewer, service.Code))
            throw new InvalidOperationException($"{viewer.Login} does not speak for {service.Code}.");
        var outage = new Outage
        {
            ServiceCode = service.Code,
            ServiceName = service.Name,
            InEveryOffer = inEveryOffer,
            Title = text.CleanTitle,
            Body = text.Body.ToSafeHtml(),
            AnnouncedAt = Now,
            AnnouncedById = viewer.PersonId,
        };
        await writes.RunAsync(db, async () =>
        {
            db.Outages.Add(outage);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        LogAnnounced(logger, outage.Id, service.Code, viewer.PersonId);
        return outage.Id;
    }

    /// <returns>False when it is not this person's to change, or has ended meanwhile.</returns>
    public async Task<bool> UpdateAsync(Viewer viewer, int id, OutageText text, CancellationToken cancellationToken)
    {
        var (title, body, now) = (text.CleanTitle, text.Body.ToSafeHtml(), Now);
        return await ChangeAsync(viewer, id, running => running.ExecuteUpdateAsync(
            outage => outage
                .SetProperty(o => o.Title, title)
                .SetProperty(o => o.Body, body)
                .SetProperty(o => o.UpdatedAt, now),
            cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="UpdateAsync"/>
    public async Task<bool> EndAsync(Viewer viewer, int id, string? note, CancellationToken cancellationToken)
    {
        var clean = string.IsNullOrWhiteSpace(note) ? null : Text.WellFormed(note).Trim();
        var now = Now;
        var isEnded = await ChangeAsync(viewer, id, running => running.ExecuteUpdateAsync(
            outage => outage
                .SetProperty(o => o.EndedAt, now)
                .SetProperty(o => o.EndedById, viewer.PersonId)
                .SetProperty(o => o.EndNote, clean),
            cancellationToken), cancellationToken);
        if (isEnded)
            LogEnded(logger, id, viewer.PersonId);
        return isEnded;
    }

    /// <summary>"Moi aussi". Saying it again changes nothing.</summary>
    /// <returns>False when there is no such running outage for this person.</returns>
    public async Task<bool> JoinAsync(Viewer viewer, int id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { IsRunning: true } outage)
            return false;
        if (!outage.IsJoined)
        {
            await writes.RunAsync(db, () => db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO "OutageReports" ("OutageId", "PersonId", "At") VALUES ({id}, {viewer.PersonId}, {Now})
                 ON CONFLICT ("OutageId", "PersonId") DO NOTHING
                 """,
                cancellationToken), cancellationToken);
        }

        return true;
    }

    private async Task<bool> ChangeAsync(Viewer viewer, int id, Func<IQueryable<Outage>, Task<int>> change, CancellationToken cancellationToken)
    {
        var service = await db.Outages.Where(outage => outage.Id == id).Select(outage => outage.ServiceCode).FirstOrDefaultAsync(cancellationToken);
        if (service is null || !scope.SpeaksFor(viewer, service))
            return false;
        return await writes.RunAsync(db, () => change(db.Outages.Where(outage => outage.Id == id && outage.EndedAt == null)), cancellationToken) == 1;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Outage {Id} announced on {Service} by person {Person}")]
    private static partial void LogAnnounced(ILogger logger, int id, string service, int person);

    [LoggerMessage(Level = LogLevel.Information, Message = "Outage {Id} ended by person {Person}")]
    private static partial void LogEnded(ILogger logger, int id, int person);
}
