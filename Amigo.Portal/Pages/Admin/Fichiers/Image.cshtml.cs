using Amigo.Portal.Attachments;
using Amigo.Portal.Editing;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Amigo.Portal.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>A picture for sheets or the FAQ: put in the draft, with the Markdown to copy.</summary>
public sealed class ImageModel(EditableFiles files, DraftBook drafts, Viewer viewer) : EditPage(files, drafts)
{
    private const int MaximumAlternative = 300;

    private static readonly string[] Types = ["image/png", "image/jpeg", "image/webp"];

    [BindProperty]
    public PictureInput Input { get; set; } = new();

    public EditPath? Path { get; private set; }

    public bool IsDraft { get; private set; }

    /// <summary>What to write in an article to show it.</summary>
    public string? Markdown { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "fichier")] string? name, [FromQuery(Name = "texte")] string? alternative, CancellationToken cancellationToken)
    {
        if (name is null)
            return Page();
        if (EditPath.Find(EditFolder.Knowledge, name) is not { IsPicture: true } path)
            return NotFound();
        IsDraft = await Drafts.FindAsync(viewer.PersonId, path, cancellationToken) is not null;
        if (!IsDraft && Files.Read(path) is null)
            return NotFound();
        Path = path;
        Markdown = $"![{Escape(Text.Cut(Text.OneLine(alternative ?? "texte alternatif"), MaximumAlternative))}]({path.Name.Split('/')[^1]})";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var alternative = Text.OneLine(Input.Alternative ?? "");
        if (alternative.Length is 0 or > MaximumAlternative)
            ModelState.AddModelError("Input.Alternative", $"Dites ce que l’image montre, pour qui ne la voit pas ({MaximumAlternative} caractères au plus).");
        var path = await ReadAsync(cancellationToken) is var (content, extension) && content is not null
            ? EditPath.Find(EditFolder.Knowledge, $"{(Input.Place == "faq" ? "faq" : "fiches")}/{Text.OneLine(Input.Name ?? "")}{extension}")
            : null;
        if (content is not null && path is null)
            ModelState.AddModelError("Input.Name", "Écrivez ce nom avec des minuscules sans accent, des chiffres et des tirets, sans extension.");
        if (!ModelState.IsValid || path is null || content is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var now = Files.Read(path);
        await Drafts.KeepAsync(viewer.PersonId, path, content, now is null ? null : EditableFiles.HashOf(now), cancellationToken);
        return RedirectToPage(new { fichier = path.Name, texte = alternative });
    }

    public async Task<IActionResult> OnPostAbandonnerAsync([FromQuery(Name = "fichier")] string? name, CancellationToken cancellationToken)
    {
        if (EditPath.Find(EditFolder.Knowledge, name) is not { IsPicture: true } path)
            return NotFound();
        await Drafts.DiscardAsync(viewer.PersonId, path, cancellationToken);
        return RedirectToPage("/Admin/Fichiers/Index", new { dossier = "kb" });
    }

    /// <summary>Checked by its content: its name and what the browser says of it count for nothing.</summary>
    private async Task<(byte[]? Content, string Extension)> ReadAsync(CancellationToken cancellationToken)
    {
        if (Input.File is not { Length: > 0 } file)
        {
            ModelState.AddModelError("Input.File", "Choisissez une image.");
            return (null, "");
        }

        if (file.Length > ArticleImages.MaximumBytes)
        {
            ModelState.AddModelError("Input.File", $"Cette image est trop lourde : {French.FileSize(ArticleImages.MaximumBytes)} au plus.");
            return (null, "");
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancellationToken);
        var content = memory.ToArray();
        var (type, extension, refusal) = FileInspection.Inspect(content);
        if (type is not null && Types.Contains(type))
            return (content, extension!);
        ModelState.AddModelError("Input.File", type is null ? refusal! : "Une image PNG, JPEG ou WebP est attendue.");
        return (null, "");
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    public sealed record PictureInput
    {
        public string? Place { get; set; }

        public IFormFile? File { get; set; }

        public string? Name { get; set; }

        public string? Alternative { get; set; }
    }
}
