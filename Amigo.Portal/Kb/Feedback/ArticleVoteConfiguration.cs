using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Kb.Feedback;

internal sealed class ArticleVoteConfiguration : IEntityTypeConfiguration<ArticleVote>
{
    public void Configure(EntityTypeBuilder<ArticleVote> builder)
    {
        builder.HasKey(vote => new { vote.ArticleId, vote.Version, vote.PersonId });
        builder.Property(vote => vote.ArticleId).HasMaxLength(ArticleVote.ArticleLength);
        builder.Property(vote => vote.Version).HasMaxLength(Article.VersionLength);
        builder.Property(vote => vote.Reason).HasMaxLength(ArticleVote.ReasonLength);
        builder.Property(vote => vote.Comment).HasMaxLength(ArticleVote.CommentLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(vote => vote.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
