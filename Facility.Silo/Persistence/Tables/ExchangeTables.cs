using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Files that were taken in, and what each changed.</summary>
public sealed class ExchangeTables : IEntityTypeConfiguration<ImportRow>, IEntityTypeConfiguration<ImportChangeRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("imports");
        builder.HasIndex(row => row.At);
        builder.HasOne<CommissionRow>().WithMany().HasForeignKey(row => row.CommissionId);
    }

    public void Configure(EntityTypeBuilder<ImportChangeRow> builder)
    {
        builder.ToTable("import_changes");
        builder.HasKey(row => new { row.ImportId, row.Subject });
        builder.HasOne<ImportRow>().WithMany().HasForeignKey(row => row.ImportId);
    }
}
