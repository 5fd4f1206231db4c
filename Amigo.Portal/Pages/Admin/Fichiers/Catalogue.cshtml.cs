using Amigo.Portal.Editing;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>The catalogue as a tree, as this administrator's draft has it.</summary>
public sealed class CatalogueModel(EditableFiles files, DraftBook drafts, CandidateCheck check, KnowledgeStore knowledge, Viewer viewer) : EditPage(files, drafts)
{
    /// <summary>The node to open the tree at.</summary>
    [FromQuery(Name = "code")]
    public string? Code { get; set; }

    public ServiceCatalogue Catalogue { get; private set; } = null!;

    /// <summary>The draft of the catalogue cannot be read: what is in force is shown.</summary>
    public bool IsBroken { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var changes = await Drafts.ChangesAsync(viewer.PersonId, EditFolder.Knowledge, cancellationToken);
        var report = changes.Any(change => change.Path.Name.EndsWith(".yaml", StringComparison.Ordinal))
            ? await check.CheckAsync(EditFolder.Knowledge, changes, measures: false, cancellationToken)
            : null;
        IsBroken = report is { Knowledge: null };
        Catalogue = (report?.Knowledge ?? knowledge.Current).Catalogue;
    }

    public bool IsOpen(CatalogueNode node) => Code is not null && (node.Code == Code || node.Children.Any(IsOpen));
}
