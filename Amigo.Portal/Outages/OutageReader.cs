using System.Linq.Expressions;
using Amigo.Portal.Data;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Outages;

/// <summary>Reads outages for one viewer: only those of services they may use, or speak for.</summary>
public sealed class OutageReader(AmigoDbContext db, OutageScope scope, TimeProvider clock)
{
    /// <summary>How long people are told that it works again.</summary>
    public static readonly TimeSpan EndIsNewsFor = TimeSpan.FromDays(1);

    /// <summary>How long agents see what they ended.</summary>
    public static readonly TimeSpan EndIsListedFor = TimeSpan.FromDays(30);

    private const int MaximumListed = 100;

    /// <summary>Those that run, newest first, then those that ended a short while ago. One query.</summary>
    public async Task<IReadOnlyList<OutageNotice>> CurrentAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var notices = await ReadAsync(viewer, EndIsNewsFor, cancellationToken);
        return [.. notices.Where(outage => scope.UsableServices(viewer, outage.ServiceCode, outage.InEveryOffer).Count > 0)];
    }

    /// <summary>The same, of one service.</summary>
    public async Task<IReadOnlyList<OutageNotice>> CurrentAsync(Viewer viewer, Service service, CancellationToken cancellationToken) =>
        [.. (await CurrentAsync(viewer, cancellationToken)).Where(outage => scope.Concerns(outage, service))];

    /// <summary>What an agent answers for: running, then ended in the last month.</summary>
    public async Task<IReadOnlyList<OutageNotice>> ToManageAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var notices = await ReadAsync(viewer, EndIsListedFor, cancellationToken);
        return [.. notices.Where(outage => scope.SpeaksFor(viewer, outage.ServiceCode))];
    }

    /// <summary>One outage, running or ended; null when it is not there for this viewer.</summary>
    public async Task<OutageNotice?> FindAsync(Viewer viewer, int id, CancellationToken cancellationToken)
    {
        var outage = await db.Outages.Where(outage => outage.Id == id).Select(ToNotice(viewer.PersonId)).FirstOrDefaultAsync(cancellationToken);
        return outage is not null
            && (scope.UsableServices(viewer, outage.ServiceCode, outage.InEveryOffer).Count > 0 || scope.SpeaksFor(viewer, outage.ServiceCode))
            ? outage
            : null;
    }

    private async Task<List<OutageNotice>> ReadAsync(Viewer viewer, TimeSpan ended, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - ended;
        return await db.Outages
            .Where(outage => outage.EndedAt == null || outage.EndedAt > since)
            .OrderBy(outage => outage.EndedAt != null)
            .ThenByDescending(outage => outage.EndedAt ?? outage.AnnouncedAt)
            .ThenByDescending(outage => outage.Id)
            .Take(MaximumListed)
            .Select(ToNotice(viewer.PersonId))
            .ToListAsync(cancellationToken);
    }

    private static Expression<Func<Outage, OutageNotice>> ToNotice(int viewer) => outage => new OutageNotice
    {
        Id = outage.Id,
        ServiceCode = outage.ServiceCode,
        ServiceName = outage.ServiceName,
        InEveryOffer = outage.InEveryOffer,
        Title = outage.Title,
        Body = outage.Body,
        AnnouncedAt = outage.AnnouncedAt,
        UpdatedAt = outage.UpdatedAt,
        EndedAt = outage.EndedAt,
        EndNote = outage.EndNote,
        Reports = outage.Reports.Count,
        IsJoined = outage.Reports.Any(report => report.PersonId == viewer),
    };
}
