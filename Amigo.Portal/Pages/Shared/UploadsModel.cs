using Amigo.Portal.TagHelpers;

namespace Amigo.Portal.Pages;

/// <summary>What <c>_Uploads.cshtml</c> shows: <c>&lt;partial name="_Uploads" model="Model.Uploads" /&gt;</c> inside a multipart form.</summary>
public sealed record UploadsModel
{
    public string Label { get; init; } = "Pièces jointes";

    /// <summary>The input's id, for a page with several forms.</summary>
    public string Id { get; init; } = "Fichiers";

    /// <summary>Bytes a file may have.</summary>
    public required long MaxSize { get; init; }

    public required int MaxFiles { get; init; }

    /// <summary>The types in words, for the hint: "images, PDF, documents bureautiques, archives ZIP".</summary>
    public required string TypesText { get; init; }

    /// <summary>The input's accept attribute: ".png,.jpg,.pdf".</summary>
    public string? Accept { get; init; }

    /// <summary>Files already sent, shown again after an invalid post.</summary>
    public IReadOnlyList<UploadedFile> Existing { get; init; } = [];

    /// <summary>An error about the files as a whole.</summary>
    public string? Error { get; init; }

    public string Hint =>
        $"{char.ToUpperInvariant(TypesText[0])}{TypesText[1..]}. {French.Count(MaxFiles, "fichier", "fichiers")} au plus, {French.FileSize(MaxSize)} par fichier.";
}
