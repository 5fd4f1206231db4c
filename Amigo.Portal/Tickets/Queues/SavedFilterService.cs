using Amigo.Portal.Data;
using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets.Queues;

/// <summary>The filters that people keep. Everyone has only their own: another's is not there.</summary>
public sealed class SavedFilterService(AmigoDbContext db, WriteQueue writes)
{
    private const string Taken = "Vous avez déjà un filtre de ce nom.";

    public async Task<IReadOnlyList<SavedFilter>> ListAsync(Viewer viewer, CancellationToken cancellationToken) =>
        await OwnOf(viewer).AsNoTracking().OrderBy(filter => filter.Name).ThenBy(filter => filter.Id).ToListAsync(cancellationToken);

    /// <returns>Why nothing was saved, or null.</returns>
    public async Task<string?> SaveAsync(Viewer viewer, string? name, string? query, CancellationToken cancellationToken)
    {
        var (kept, error) = CheckName(name);
        var address = QueueAddress.Normalise(query);
        if (address.Length is 0 or > SavedFilter.QueryLength)
            error ??= address.Length == 0 ? "Choisissez un onglet ou un filtre avant d’enregistrer." : "Ce filtre est trop long pour être enregistré.";
        return error ?? await WriteAsync(async () =>
        {
            if (await OwnOf(viewer).CountAsync(cancellationToken) >= SavedFilter.MostOfOnePerson)
                return $"Vous avez déjà {SavedFilter.MostOfOnePerson} filtres enregistrés : supprimez-en un.";
            db.Add(new SavedFilter { PersonId = viewer.PersonId, Name = kept, Query = address });
            return null;
        }, cancellationToken);
    }

    /// <returns>Whether the viewer has such a filter, and why its name did not change.</returns>
    public async Task<(bool IsThere, string? Error)> RenameAsync(Viewer viewer, int id, string? name, CancellationToken cancellationToken)
    {
        if (await FindAsync(viewer, id, cancellationToken) is not { } filter)
            return (false, null);
        var (kept, error) = CheckName(name);
        return (true, error ?? await WriteAsync(() =>
        {
            filter.Name = kept;
            return Task.FromResult<string?>(null);
        }, cancellationToken));
    }

    /// <summary>Makes it the one that opens first, or no longer.</summary>
    /// <returns>Whether the viewer has such a filter.</returns>
    public async Task<bool> MakeDefaultAsync(Viewer viewer, int id, bool isDefault, CancellationToken cancellationToken) =>
        await writes.RunAsync(db, async () =>
        {
            if (await FindAsync(viewer, id, cancellationToken) is null)
                return false;
            await OwnOf(viewer).ExecuteUpdateAsync(
                filter => filter.SetProperty(own => own.IsDefault, own => own.Id == id && isDefault), cancellationToken);
            return true;
        }, cancellationToken);

    /// <returns>Whether the viewer had such a filter.</returns>
    public Task<bool> DeleteAsync(Viewer viewer, int id, CancellationToken cancellationToken) => writes.RunAsync(
        db, async () => await OwnOf(viewer).Where(filter => filter.Id == id).ExecuteDeleteAsync(cancellationToken) > 0, cancellationToken);

    private IQueryable<SavedFilter> OwnOf(Viewer viewer) => db.SavedFilters.Where(filter => filter.PersonId == viewer.PersonId);

    private Task<SavedFilter?> FindAsync(Viewer viewer, int id, CancellationToken cancellationToken) =>
        OwnOf(viewer).FirstOrDefaultAsync(filter => filter.Id == id, cancellationToken);

    private static (string Name, string? Error) CheckName(string? name)
    {
        var line = Text.OneLine(name ?? "");
        return (line, line.Length switch
        {
            0 => "Donnez un nom à ce filtre.",
            > SavedFilter.NameLength => $"{SavedFilter.NameLength} caractères au plus.",
            _ => null,
        });
    }

    /// <summary>The name's uniqueness is the database's: two saves at once cannot both pass.</summary>
    private async Task<string?> WriteAsync(Func<Task<string?>> change, CancellationToken cancellationToken)
    {
        try
        {
            return await writes.RunAsync(db, async () =>
            {
                var error = await change();
                if (error is null)
                    await db.SaveChangesAsync(cancellationToken);
                return error;
            }, cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Taken;
        }
    }
}
