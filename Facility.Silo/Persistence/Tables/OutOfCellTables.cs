using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>What was written of people's time, each once, and how their days ended.</summary>
public sealed class OutOfCellTables :
    IEntityTypeConfiguration<OutOfCellRow>, IEntityTypeConfiguration<OutOfCellDayRow>
{
    public void Configure(EntityTypeBuilder<OutOfCellRow> builder)
    {
        builder.ToTable("out_of_cell", rows => rows.HasCheckConstraint(
            "out_of_cell_ends_after_it_begins", "\"Until\" > \"From\""));
        builder.HasIndex(row => row.OrderId).IsUnique();
        builder.HasIndex(row => new { row.PersonId, row.Until });
        builder.HasIndex(row => row.Until);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<OutOfCellDayRow> builder)
    {
        builder.ToTable("out_of_cell_days");
        builder.HasKey(row => new { row.PersonId, row.Day, row.Meter });
        builder.HasIndex(row => row.Day);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
