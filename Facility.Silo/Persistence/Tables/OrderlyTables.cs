using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Assignments of orderlies with the consents that were heard.</summary>
public sealed class OrderlyTables :
    IEntityTypeConfiguration<OrderlyRow>, IEntityTypeConfiguration<OrderlyConsentRow>
{
    public void Configure(EntityTypeBuilder<OrderlyRow> builder)
    {
        builder.ToTable("orderlies", rows => rows.HasCheckConstraint(
            "orderly_helps_somebody_else", "\"HelperId\" <> \"HelpedId\""));

        // One helper a person and one person a helper, whatever slips past the rules.
        builder.HasIndex(row => row.HelperId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasIndex(row => row.HelpedId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasIndex(row => row.EndedAt);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.HelperId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.HelpedId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OrderlyConsentRow> builder)
    {
        builder.ToTable("orderly_consents");
        builder.HasKey(row => new { row.OrderlyId, row.Side });
        builder.HasIndex(row => row.OrderId).IsUnique();

        // Two officers hear the two.
        builder.HasIndex(row => new { row.OrderlyId, row.HeardBy }).IsUnique();
        builder.HasOne<OrderlyRow>().WithMany().HasForeignKey(row => row.OrderlyId);
    }
}
