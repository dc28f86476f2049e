using Facility.Contracts.Ids;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Plans, and everybody of each once.</summary>
public sealed class PlannerTables : IEntityTypeConfiguration<PlanRow>, IEntityTypeConfiguration<PlanLegRow>
{
    public void Configure(EntityTypeBuilder<PlanRow> builder)
    {
        builder.ToTable("plans");
        builder.HasIndex(row => row.State);
        // A length of its own, or the migration would take the date that stood here before for an order's id.
        builder.Property(row => row.CommissionId).HasMaxLength(Identifier.LengthMax);
        builder.HasOne<CommissionRow>().WithMany().HasForeignKey(row => row.CommissionId);
    }

    public void Configure(EntityTypeBuilder<PlanLegRow> builder)
    {
        builder.ToTable("plan_legs");
        builder.HasKey(row => new { row.PlanId, row.PersonId });
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(row => row.PlanId);
    }
}
