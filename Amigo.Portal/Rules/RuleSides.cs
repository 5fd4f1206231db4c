namespace Amigo.Portal.Rules;

/// <summary>The sets of rules that an administrator may compare and try: those in force first.</summary>
public sealed class RuleSides(RuleBook book)
{
    public const string InForce = "en-vigueur";

    public Task<IReadOnlyList<RuleChoice>> ListAsync(int personId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RuleChoice>>([new RuleChoice(InForce, "Règles en vigueur")]);

    /// <summary>Null when there is no such set, or no longer.</summary>
    public Task<RuleSide?> FindAsync(string code, int personId, CancellationToken cancellationToken) =>
        Task.FromResult(code == InForce ? new RuleSide(new RuleChoice(InForce, "Règles en vigueur"), new RuleSideContent(book.Current, [])) : null);
}
