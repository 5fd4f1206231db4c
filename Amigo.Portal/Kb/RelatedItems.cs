using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;

namespace Amigo.Portal.Kb;

/// <summary>Where an article leads: leaves to open a request for, other articles about the same leaves.</summary>
public sealed record RelatedItems(IReadOnlyList<Subcategory> Leaves, IReadOnlyList<Article> Sheets, IReadOnlyList<Article> Faq)
{
    public static RelatedItems None { get; } = new([], [], []);
}
