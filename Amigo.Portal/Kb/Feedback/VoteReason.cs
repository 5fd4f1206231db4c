namespace Amigo.Portal.Kb.Feedback;

/// <summary>Why an article did not help.</summary>
/// <param name="Code">What the database keeps.</param>
public sealed record VoteReason(string Code, string Label)
{
    public static IReadOnlyList<VoteReason> All { get; } =
    [
        new("incomplet", "Il manque une étape ou une information"),
        new("perime", "Ce n’est plus à jour"),
        new("obscur", "Je n’ai pas compris"),
        new("echec", "J’ai suivi les étapes, cela ne marche pas"),
        new("autre-sujet", "Ce n’était pas mon problème"),
        new("autre", "Autre raison"),
    ];

    public static VoteReason? Find(string? code) => All.FirstOrDefault(reason => reason.Code == code);
}
