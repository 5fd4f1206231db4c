using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Searches;

/// <summary>
/// One search, so that administrators see what people look for and do not find. Nothing in it tells who searched, and two searches
/// of one person share nothing, unless the second came within a minute of the first.
/// </summary>
public sealed class SearchLog
{
    public const int WordsLength = 120;
    public const int ClickedIdLength = 150;

    /// <summary>How long a search is kept.</summary>
    public const int MonthsKept = 13;

    /// <summary>Random: known to the page that shows the results and to the visitor's cookie only.</summary>
    public required long Id { get; init; }

    /// <summary>In Paris, with <see cref="Hour"/>: no finer moment is kept.</summary>
    public required DateOnly Day { get; init; }

    public required byte Hour { get; init; }

    /// <summary>As <see cref="SearchWords.Of"/> writes them, without what <see cref="KnownNames"/> leaves out.</summary>
    public required string Words { get; set; }

    /// <summary>Services, sheets and FAQ entries found.</summary>
    public required int Results { get; init; }

    /// <summary>The search that this one says again in other words.</summary>
    public required long? ReformulationOf { get; init; }

    /// <summary>From 1 in the list where the chosen result stood; null while none was chosen.</summary>
    public int? ClickedRank { get; init; }

    /// <summary>Id of the chosen result in the search index.</summary>
    public string? ClickedId { get; init; }
}

internal sealed class SearchLogConfiguration : IEntityTypeConfiguration<SearchLog>
{
    public void Configure(EntityTypeBuilder<SearchLog> builder)
    {
        builder.ToTable("Searches");
        builder.Property(search => search.Id).ValueGeneratedNever();
        builder.Property(search => search.Words).HasMaxLength(SearchLog.WordsLength);
        builder.Property(search => search.ClickedId).HasMaxLength(SearchLog.ClickedIdLength);
        builder.HasIndex(search => new { search.Day, search.Words });
        builder.HasIndex(search => search.ReformulationOf);
    }
}
