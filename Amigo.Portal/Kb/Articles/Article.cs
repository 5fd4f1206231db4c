using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Amigo.Portal.Kb.Catalogue;
using Microsoft.AspNetCore.Html;

namespace Amigo.Portal.Kb.Articles;

/// <summary>A sheet or a FAQ entry, rendered when it was loaded. Immutable; the same article read twice makes two.</summary>
public sealed record Article
{
    public const int MaximumTitleLength = 150;
    public const int MaximumSummaryLength = 400;
    public const int MaximumThemeLength = 80;
    public const int MaximumKeywordLength = 80;
    public const int MaximumReviewerLength = 120;
    public const int VersionLength = 16;

    /// <summary>From this length a text is long: people look for a part of it.</summary>
    public const int LongTextLength = 3_000;

    public required ArticleKind Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>Its file, as people name it: <c>kb/fiches/vpn.md</c>.</summary>
    public required string File { get; init; }

    /// <summary>Where its file says when it was last read again.</summary>
    public required (int Line, int Column) ReviewPlace { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>The leaves of the catalogue that it helps with.</summary>
    public required IReadOnlyList<Subcategory> Subcategories { get; init; }

    /// <summary>Who reads it, drafts included.</summary>
    public required Audiences Audiences { get; init; }

    public required DateOnly ReviewedOn { get; init; }

    /// <summary>Who read it again, when its file says so.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Changes with any sign of the file: what people say of an article is said of one version.</summary>
    public required string Version { get; init; }

    /// <summary>The pictures that it shows, by the names of their files: no other can be asked for through it.</summary>
    public IReadOnlySet<string> Images { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The heading it stands under in the FAQ; empty for a sheet.</summary>
    public required string Theme { get; init; }

    public required IHtmlContent Content { get; init; }

    public required string PlainText { get; init; }

    public required IReadOnlyList<TocEntry> TableOfContents { get; init; }

    /// <summary>Empty for an article without parts.</summary>
    public required IReadOnlyList<ArticleSection> Sections { get; init; }

    /// <summary>Names of the catalogue's groups that it touches, to sort a list by.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    public bool IsLong => PlainText.Length > LongTextLength && Sections.Count > 1;

    public bool IsDraft => Audiences == Audiences.Drafts;

    public string SearchId => SearchIdOf(Kind, Slug);

    public string SearchKind => SearchKindOf(Kind);

    public static string SearchIdOf(ArticleKind kind, string slug) => $"{SearchKindOf(kind)}:{slug}";

    /// <summary>A year after it was last read again, what it says may no longer be so.</summary>
    public bool NeedsReview(DateOnly today) => ReviewedOn.AddYears(1) < today;

    public bool IsReadBy(Audiences reader) => (Audiences & reader) != 0;

    /// <summary>The same, tied to the leaves of another catalogue; those that it has lost are let go.</summary>
    public Article In(ServiceCatalogue catalogue)
    {
        List<Subcategory> leaves = [.. Subcategories.Select(leaf => catalogue.FindSubcategory(leaf.Code)).OfType<Subcategory>()];
        return this with { Subcategories = leaves, Domains = DomainsOf(leaves) };
    }

    public static IReadOnlyList<string> DomainsOf(IEnumerable<Subcategory> leaves) =>
        [.. leaves.Select(leaf => leaf.Group.Name).Distinct().Order(FrenchText.Order)];

    public bool Equals(Article? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public static string SearchKindOf(ArticleKind kind) => kind == ArticleKind.Sheet ? KnowledgeBase.SheetKind : KnowledgeBase.FaqKind;
}
