using Amigo.Portal.Editing;
using Amigo.Portal.Kb;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>The files of rules and knowledge, with what waits in this administrator's drafts and what the last reading said of each.</summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(EditableFiles files, DraftBook drafts, RuleStore rules, KnowledgeStore knowledge, Viewer viewer) : PageModel
{
    [FromQuery(Name = "dossier")]
    public string? AskedFolder { get; set; }

    [FromQuery(Name = "genre")]
    public string? AskedKind { get; set; }

    [FromQuery(Name = "filtre")]
    public string? Filter { get; set; }

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    [FromQuery(Name = "taille")]
    public int? Size { get; set; }

    public EditFolder Folder { get; private set; }

    public IReadOnlyList<FileDraft> Drafts { get; private set; } = [];

    public IReadOnlyList<(FileKind Kind, int Count)> Kinds { get; private set; } = [];

    public FileKind? Kind { get; private set; }

    public IReadOnlyList<FileRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public PageWindow Window { get; private set; }

    public int DraftsIn(EditFolder folder) => Drafts.Count(draft => draft.Folder == folder);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Folder = EditFolderNames.Parse(AskedFolder) ?? EditFolder.Rules;
        Drafts = await drafts.ListAsync(viewer.PersonId, cancellationToken);
        var all = ReadRows();
        Kinds = [.. FileKind.Of(Folder).Select(kind => (kind, all.Count(row => row.Kind == kind))).Where(kind => kind.Item2 > 0)];
        Kind = Kinds.Select(kind => kind.Kind).FirstOrDefault(kind => kind.Code == AskedKind);
        var words = Text.FilterWords(Filter);
        var found = all.FindAll(row => (Kind is null || row.Kind == Kind) && words.All(word => Text.Fold($"{row.Title} {row.Path}").Contains(word, StringComparison.Ordinal)));
        Total = found.Count;
        Window = PageWindow.Of(Number, Size, Total);
        Rows = [.. found.Skip(Window.Skip).Take(Window.Size)];
    }

    /// <summary>What waits or is wrong first, then by kind and name.</summary>
    private List<FileRow> ReadRows()
    {
        var begun = Drafts.Where(draft => draft.Folder == Folder && draft.Place is not null).Select(draft => draft.Place!).ToHashSet();
        var there = files.List(Folder).ToHashSet();
        var (errors, warnings) = (CountByFile(Errors), CountByFile(Folder == EditFolder.Rules ? rules.State.Warnings : []));
        var kinds = FileKind.Of(Folder);
        return
        [
            .. there.Union(begun)
                .Select(path => new FileRow(
                    path, FileKind.TitleOf(path, knowledge.Current), FileKind.Of(path), begun.Contains(path), !there.Contains(path),
                    errors.GetValueOrDefault(path.ToString()), warnings.GetValueOrDefault(path.ToString())))
                .OrderByDescending(row => row.IsDraft || row.Errors > 0)
                .ThenBy(row => kinds.Index().First(kind => kind.Item == row.Kind).Index)
                .ThenBy(row => row.Title, FrenchText.Order),
        ];
    }

    private IEnumerable<string> Errors => Folder == EditFolder.Rules ? rules.State.Errors : knowledge.State.Errors.Select(error => Finding.Of(error).ToString());

    private Dictionary<string, int> CountByFile(IEnumerable<string> lines) => lines
        .Select(line => line.Split('(')[0])
        .Select(file => Folder == EditFolder.Rules ? $"rules/{file}" : file)
        .CountBy(file => file)
        .ToDictionary();
}
