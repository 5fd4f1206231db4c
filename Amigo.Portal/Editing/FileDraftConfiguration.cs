using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Editing;

internal sealed class FileDraftConfiguration : IEntityTypeConfiguration<FileDraft>
{
    public void Configure(EntityTypeBuilder<FileDraft> builder)
    {
        builder.HasKey(draft => new { draft.PersonId, draft.Folder, draft.Path });
        builder.Property(draft => draft.Path).HasMaxLength(EditPath.MaximumLength);
        builder.Property(draft => draft.BaseHash).HasMaxLength(FileContent.HashLength);
        builder.Ignore(draft => draft.Text).Ignore(draft => draft.Place);
        builder.HasOne<Person>().WithMany().HasForeignKey(draft => draft.PersonId);
    }
}
