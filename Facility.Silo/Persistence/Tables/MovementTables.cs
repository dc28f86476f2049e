using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Movement orders; nobody is on two ways at once.</summary>
public sealed class MovementTables : IEntityTypeConfiguration<MovementOrderRow>
{
    public void Configure(EntityTypeBuilder<MovementOrderRow> builder)
    {
        builder.ToTable("movement_orders");
        builder.HasIndex(row => row.OrderId).IsUnique();
        builder.HasIndex(row => row.PersonId).IsUnique().HasFilter("\"Stage\" = 2");
        builder.HasIndex(row => new { row.Stage, row.Until });
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
