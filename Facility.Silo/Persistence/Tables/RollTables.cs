using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Movements through the gate: each person's are numbered, and each order is written once.</summary>
public sealed class RollTables : IEntityTypeConfiguration<MovementRow>
{
    public void Configure(EntityTypeBuilder<MovementRow> builder)
    {
        builder.ToTable("movements");
        builder.HasKey(row => new { row.PersonId, row.Sequence });
        builder.HasIndex(row => row.OrderId).IsUnique();
        builder.HasIndex(row => row.At);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
