using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Roll checks with what was counted and explained, and the escape-risk register.</summary>
public sealed class RollCheckTables :
    IEntityTypeConfiguration<RollCheckRow>, IEntityTypeConfiguration<RollCountRow>,
    IEntityTypeConfiguration<RollRoundRow>, IEntityTypeConfiguration<RollExplanationRow>,
    IEntityTypeConfiguration<RollCellRow>, IEntityTypeConfiguration<EscapeRiskRow>
{
    public void Configure(EntityTypeBuilder<RollCheckRow> builder)
    {
        builder.ToTable("roll_checks");
        builder.HasIndex(row => row.OrderId).IsUnique();

        // One open a block, and each of a day's two once, whatever slips past the rules.
        builder.HasIndex(row => row.BlockId).IsUnique().HasFilter("\"ClosedAt\" IS NULL");
        builder.HasIndex(row => new { row.BlockId, row.Slot }).IsUnique().HasFilter("\"Slot\" <> ''");
        builder.HasIndex(row => new { row.BlockId, row.ClosedNumber });
        builder.HasOne<BlockRow>().WithMany().HasForeignKey(row => row.BlockId);
    }

    public void Configure(EntityTypeBuilder<RollCountRow> builder)
    {
        builder.ToTable("roll_counts");
        builder.HasKey(row => new { row.CheckId, row.Landing, row.Round, row.CounterId });
        builder.HasIndex(row => row.OrderId).IsUnique();
        builder.HasOne<RollCheckRow>().WithMany().HasForeignKey(row => row.CheckId);
    }

    public void Configure(EntityTypeBuilder<RollRoundRow> builder)
    {
        builder.ToTable("roll_rounds");
        builder.HasKey(row => new { row.CheckId, row.Landing, row.Round });
        builder.HasIndex(row => row.OrderId).IsUnique();
        builder.HasOne<RollCheckRow>().WithMany().HasForeignKey(row => row.CheckId);
    }

    public void Configure(EntityTypeBuilder<RollExplanationRow> builder)
    {
        builder.ToTable("roll_explanations");
        builder.HasIndex(row => row.CheckId);
        builder.HasOne<RollCheckRow>().WithMany().HasForeignKey(row => row.CheckId);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<RollCellRow> builder)
    {
        builder.ToTable("roll_cells");
        builder.HasKey(row => new { row.CheckId, row.CellId });
        builder.HasOne<RollCheckRow>().WithMany().HasForeignKey(row => row.CheckId);
        builder.HasOne<CellRow>().WithMany().HasForeignKey(row => row.CellId);
    }

    public void Configure(EntityTypeBuilder<EscapeRiskRow> builder)
    {
        builder.ToTable("escape_risks");
        builder.HasIndex(row => row.PersonId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
