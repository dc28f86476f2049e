using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Orders of the commission, each once, and placements that wait for one; none is confirmed by who moved.
/// </summary>
public sealed class CommissionTables :
    IEntityTypeConfiguration<CommissionRow>, IEntityTypeConfiguration<ProvisionalRow>
{
    public void Configure(EntityTypeBuilder<CommissionRow> builder)
    {
        builder.ToTable("commission_orders");
        builder.HasIndex(row => new { row.Number, row.On }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProvisionalRow> builder)
    {
        builder.ToTable("provisional_placements", rows => rows.HasCheckConstraint(
            "provisional_is_confirmed_by_another_on_an_order",
            "\"Outcome\" <> 1 OR (\"CommissionId\" IS NOT NULL AND \"EndedBy\" <> \"By\" "
            + "AND \"EndedBy\" <> \"OverriddenBy\")"));
        builder.HasIndex(row => row.PersonId).IsUnique().HasFilter("\"Outcome\" = 0");
        builder.HasIndex(row => row.Cause);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
        builder.HasOne<CommissionRow>().WithMany().HasForeignKey(row => row.CommissionId);
    }
}
