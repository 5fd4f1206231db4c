using Amigo.Portal.Editing;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Editing;

/// <summary>What drafts, saves and history ask of the other database.</summary>
public sealed class PostgresEditingTests(PostgresEditingFixture portal) : PortalTests(portal), IClassFixture<PostgresEditingFixture>
{
    private static readonly EditPath Statuses = EditPath.Find("rules", "statuts.json")!;

    [Fact]
    public async Task Save_OfADraft_IsKeptOnceWhateverNodesNotice()
    {
        var folder = ((PostgresEditingFixture)Portal).Rules;
        var before = await File.ReadAllTextAsync(Path.Combine(folder, "statuts.json"), Cancel);
        var viewer = await AdministratorAsync();

        await DraftAsync(viewer, before.Replace("Affectée", "Perdue", StringComparison.Ordinal));
        await DraftAsync(viewer, before.Replace("Affectée", "Confiée", StringComparison.Ordinal));
        var outcome = await Portal.InScopeAsync(async services => await services.GetRequiredService<FolderSaver>().SaveAsync(
            viewer, EditFolder.Rules, await services.GetRequiredService<DraftBook>().ChangesAsync(viewer.PersonId, EditFolder.Rules, Cancel), "Essai", Cancel));
        foreach (var each in EditFolderNames.All)
            await Portal.InScopeAsync(services => services.GetRequiredService<HistoryRecorder>().RecordAsync(each, Cancel));

        Assert.True(outcome.IsSaved, outcome.Refusal ?? string.Join(" ", outcome.Report?.Errors ?? []));
        Assert.Equal("Confiée", Portal.Services.GetRequiredService<RuleStore>().Current.InitialStatus.Label);
        var changes = await Portal.InScopeAsync(services => services.GetRequiredService<FileHistory>().ListAsync(EditFolder.Rules, Statuses, new(1, 20), Cancel));
        Assert.Equal(["Essai", HistoryRecorder.FirstReason], changes.Select(change => change.Reason));
        Assert.Equal([viewer.DisplayName, null], changes.Select(change => change.Author));
        Assert.False(await Portal.InDatabaseAsync(db => db.FileDrafts.AnyAsync(Cancel)));
        var first = await Portal.InScopeAsync(services => services.GetRequiredService<FileHistory>().RulesAtAsync(changes[1].Id, Cancel));
        Assert.Equal("Affectée", first!.Rules!.InitialStatus.Label);

        Task DraftAsync(Viewer person, string text) => Portal.InScopeAsync(services => services.GetRequiredService<DraftBook>()
            .KeepAsync(person.PersonId, Statuses, text, EditableFiles.HashOf(System.Text.Encoding.UTF8.GetBytes(before)), Cancel));
    }

    private async Task<Viewer> AdministratorAsync()
    {
        var person = await Portal.InDatabaseAsync(db => db.People.SingleAsync(known => known.Login == "admin", Cancel));
        return new Viewer
        {
            PersonId = person.Id,
            Login = person.Login,
            DisplayName = person.DisplayName,
            Function = person.Function,
            Phone = null,
            IsAdministrator = true,
            Establishments = [],
            Teams = [],
        };
    }
}
