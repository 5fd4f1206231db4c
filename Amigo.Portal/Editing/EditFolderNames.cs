namespace Amigo.Portal.Editing;

/// <summary>How addresses and people name the folders.</summary>
public static class EditFolderNames
{
    public static IReadOnlyList<EditFolder> All { get; } = [EditFolder.Rules, EditFolder.Knowledge];

    public static string Code(this EditFolder folder) => folder == EditFolder.Rules ? "rules" : "kb";

    public static string Label(this EditFolder folder) => folder == EditFolder.Rules ? "Règles" : "Connaissances";

    public static EditFolder? Parse(string? code) => code switch
    {
        "rules" => EditFolder.Rules,
        "kb" => EditFolder.Knowledge,
        _ => null,
    };
}
