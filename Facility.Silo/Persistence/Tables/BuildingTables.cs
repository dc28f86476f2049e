using Facility.Contracts.Allocation;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>The building as imported from the site file.</summary>
public sealed class BuildingTables :
    IEntityTypeConfiguration<SiteRow>, IEntityTypeConfiguration<BlockRow>, IEntityTypeConfiguration<CellRow>,
    IEntityTypeConfiguration<DoorRow>, IEntityTypeConfiguration<PanelRow>,
    IEntityTypeConfiguration<AccessGroupRow>, IEntityTypeConfiguration<AccessGroupDoorRow>
{
    public void Configure(EntityTypeBuilder<SiteRow> builder) => builder.ToTable("sites");

    public void Configure(EntityTypeBuilder<BlockRow> builder) => builder.ToTable("blocks");

    public void Configure(EntityTypeBuilder<CellRow> builder)
    {
        builder.ToTable("cells", cells => cells.HasCheckConstraint(
            "cell_holds_what_it_may", "\"Occupied\" >= 0 AND \"Occupied\" <= \"Places\""));
        builder.Property(cell => cell.State).HasDefaultValue(CellState.Active).HasSentinel((CellState)(-1));
        builder.HasOne<BlockRow>().WithMany().HasForeignKey(cell => cell.BlockId);
    }

    public void Configure(EntityTypeBuilder<DoorRow> builder)
    {
        builder.ToTable("doors");
        builder.HasOne<BlockRow>().WithMany().HasForeignKey(door => door.BlockId);
        builder.HasOne<PanelRow>().WithMany().HasForeignKey(door => door.PanelId);
        builder.HasOne<CellRow>().WithMany().HasForeignKey(door => door.CellId);
    }

    public void Configure(EntityTypeBuilder<PanelRow> builder) => builder.ToTable("panels");

    public void Configure(EntityTypeBuilder<AccessGroupRow> builder) => builder.ToTable("access_groups");

    public void Configure(EntityTypeBuilder<AccessGroupDoorRow> builder)
    {
        builder.ToTable("access_group_doors");
        builder.HasKey(row => new { row.GroupId, row.DoorId });
        builder.HasOne<AccessGroupRow>().WithMany().HasForeignKey(row => row.GroupId);
        builder.HasOne<DoorRow>().WithMany().HasForeignKey(row => row.DoorId);
    }
}
