using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Children who live here with their mothers, one row each.</summary>
public sealed class ChildTables : IEntityTypeConfiguration<ChildRow>
{
    public void Configure(EntityTypeBuilder<ChildRow> builder)
    {
        builder.ToTable("children");
        builder.HasKey(row => row.PersonId);
        builder.HasIndex(row => row.OrderId).IsUnique();
        builder.HasIndex(row => row.MotherId);
        builder.HasOne<PersonRow>().WithOne().HasForeignKey<ChildRow>(row => row.PersonId);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.MotherId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
