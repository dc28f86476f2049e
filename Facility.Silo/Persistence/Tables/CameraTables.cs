using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Cameras, what was viewed, and what was asked to be preserved.</summary>
public sealed class CameraTables :
    IEntityTypeConfiguration<CameraRow>, IEntityTypeConfiguration<ViewingRow>, IEntityTypeConfiguration<PreserveRow>
{
    public void Configure(EntityTypeBuilder<CameraRow> builder) => builder.ToTable("cameras");

    public void Configure(EntityTypeBuilder<ViewingRow> builder)
    {
        builder.ToTable("viewings");
        builder.HasIndex(viewing => viewing.OrderId).IsUnique();
        builder.HasIndex(viewing => viewing.At);
    }

    public void Configure(EntityTypeBuilder<PreserveRow> builder)
    {
        builder.ToTable("preserves");
        builder.HasIndex(preserve => new { preserve.Status, preserve.DueAt });
        builder.HasIndex(preserve => new { preserve.CameraId, preserve.Cause, preserve.About });
        builder.HasIndex(preserve => preserve.OrderId).IsUnique().HasFilter("\"OrderId\" <> ''");
    }
}
