using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Editing;

internal sealed class FileVersionConfiguration : IEntityTypeConfiguration<FileVersion>
{
    public void Configure(EntityTypeBuilder<FileVersion> builder)
    {
        builder.HasKey(version => new { version.ChangeId, version.Path });
        builder.Property(version => version.Path).HasMaxLength(EditPath.MaximumLength);
        builder.Property(version => version.Hash).HasMaxLength(FileContent.HashLength);
        builder.HasOne<FileContent>().WithMany().HasForeignKey(version => version.Hash).OnDelete(DeleteBehavior.Restrict);
        // The history of a file, and its last version.
        builder.HasIndex(version => new { version.Folder, version.Path, version.ChangeId });
    }
}
