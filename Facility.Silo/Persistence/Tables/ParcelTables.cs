using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Parcels with their lines and weights; each barcode once.</summary>
public sealed class ParcelTables :
    IEntityTypeConfiguration<ParcelRow>, IEntityTypeConfiguration<ParcelItemRow>, IEntityTypeConfiguration<WeighingRow>
{
    public void Configure(EntityTypeBuilder<ParcelRow> builder)
    {
        // What is accepted, opened or handed over was weighed: 2, 5 and 3 are those states.
        builder.ToTable("parcels", rows => rows.HasCheckConstraint(
            "parcel_is_weighed_before_it_is_accepted", "\"State\" NOT IN (2, 3, 5) OR \"Kilograms\" IS NOT NULL"));
        builder.HasIndex(row => row.Barcode).IsUnique();
        builder.HasIndex(row => row.PersonId);
        builder.HasIndex(row => new { row.State, row.EndedAt });
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ParcelItemRow> builder)
    {
        builder.ToTable("parcel_items");
        builder.HasKey(row => new { row.ParcelId, row.Line });
        builder.HasOne<ParcelRow>().WithMany().HasForeignKey(row => row.ParcelId);
    }

    public void Configure(EntityTypeBuilder<WeighingRow> builder)
    {
        builder.ToTable("weighings", rows => rows.HasCheckConstraint(
            "weighing_weighs_something", "CAST(\"Kilograms\" AS REAL) > 0"));
        builder.HasIndex(row => new { row.ScaleId, row.At });
        builder.HasIndex(row => row.ParcelId);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ParcelRow>().WithMany().HasForeignKey(row => row.ParcelId);
    }
}
