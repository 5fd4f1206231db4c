using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Editing;

internal sealed class FolderChangeConfiguration : IEntityTypeConfiguration<FolderChange>
{
    public void Configure(EntityTypeBuilder<FolderChange> builder)
    {
        builder.Property(change => change.Reason).HasMaxLength(FolderChange.ReasonLength);
        builder.Property(change => change.RulesVersion).HasMaxLength(FolderChange.VersionLength);
        builder.Property(change => change.Commit).HasMaxLength(FolderChange.CommitLength);
        builder.HasOne(change => change.Author).WithMany().HasForeignKey(change => change.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(change => change.Files).WithOne(version => version.Change).HasForeignKey(version => version.ChangeId);
        // The list of one folder, latest first.
        builder.HasIndex(change => new { change.Folder, change.Id });
    }
}
