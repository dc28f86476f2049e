using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>On what ground people are held, one row each; each reception once.</summary>
public sealed class CustodyTables : IEntityTypeConfiguration<CustodyRow>
{
    public void Configure(EntityTypeBuilder<CustodyRow> builder)
    {
        builder.ToTable("custodies");
        builder.HasKey(row => row.PersonId);
        builder.HasIndex(row => row.OrderId).IsUnique();
        builder.HasIndex(row => row.HeldUntil);
        builder.HasOne<PersonRow>().WithOne().HasForeignKey<CustodyRow>(row => row.PersonId);
    }
}
