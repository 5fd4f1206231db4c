namespace Amigo.Portal.Pages;

/// <summary>The keys that a page answers to, as its help lists them.</summary>
public sealed record ShortcutsModel(IReadOnlyList<(string Key, string Does)> Keys)
{
    public static ShortcutsModel OfQueues { get; } = new(
    [
        ("j", "Demande suivante"),
        ("k", "Demande précédente"),
        ("Entrée", "Ouvrir la demande"),
        ("t", "Prendre la demande en charge"),
        ("r", "Ouvrir la demande pour y répondre"),
        ("x", "Cocher ou décocher la demande"),
        ("/", "Aller au filtre"),
        ("?", "Afficher cette aide"),
    ]);

    public static ShortcutsModel OfRequest { get; } = new(
    [
        ("t", "Prendre la demande en charge"),
        ("r", "Répondre"),
        ("?", "Afficher cette aide"),
    ]);
}
