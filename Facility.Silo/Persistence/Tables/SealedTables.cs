using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Sealed applications, and the keys they are sealed with.</summary>
public sealed class SealedTables : IEntityTypeConfiguration<SealedRow>, IEntityTypeConfiguration<SealedKeyRow>
{
    public void Configure(EntityTypeBuilder<SealedRow> builder)
    {
        builder.ToTable("sealed", table => table.HasCheckConstraint(
            "handed_over_with_words", "\"HandedAt\" IS NULL OR (\"HandedTo\" <> '' AND \"ExportedAt\" IS NOT NULL)"));
        builder.HasIndex(one => one.OrderId).IsUnique();
        builder.HasIndex(one => new { one.HandedAt, one.DueAt });
        builder.HasOne<SealedKeyRow>().WithMany().HasForeignKey(one => one.Fingerprint)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SealedKeyRow> builder)
    {
        builder.ToTable("sealed_keys", keys => keys.HasCheckConstraint(
            "confirmed_by_another", "\"ConfirmedBy\" <> \"ProposedBy\""));
        builder.HasKey(key => key.Fingerprint);
        builder.HasIndex(key => key.Addressee).IsUnique()
            .HasFilter("\"ConfirmedAt\" IS NOT NULL AND \"RetiredAt\" IS NULL");
    }
}
