using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Answers;

internal sealed class AnswerCountConfiguration : IEntityTypeConfiguration<AnswerCount>
{
    public void Configure(EntityTypeBuilder<AnswerCount> builder)
    {
        builder.HasKey(count => new { count.ArticleId, count.Day, count.SubcategoryCode });
        builder.Property(count => count.SubcategoryCode).HasMaxLength(AnswerCount.CodeLength);
        builder.Property(count => count.ArticleId).HasMaxLength(AnswerCount.ArticleLength);
    }
}
