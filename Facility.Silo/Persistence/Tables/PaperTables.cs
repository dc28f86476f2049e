using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>What notices of refusal are printed from; one for each entry of the record.</summary>
public sealed class PaperTables : IEntityTypeConfiguration<NoticeRow>
{
    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("notices");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.HasIndex(row => row.About);
        builder.HasIndex(row => row.At);
        builder.HasOne<RecordRow>().WithMany().HasForeignKey(row => row.Number);
    }
}
