using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>What is due, each cause once; how far turns are written.</summary>
public sealed class DueTables : IEntityTypeConfiguration<DueRow>, IEntityTypeConfiguration<DueTurnRow>
{
    public void Configure(EntityTypeBuilder<DueRow> builder)
    {
        builder.ToTable("due_items");
        builder.HasIndex(row => new { row.Kind, row.Cause }).IsUnique();
        builder.HasIndex(row => new { row.State, row.DueAt });
        builder.HasIndex(row => row.ClosedAt);
    }

    public void Configure(EntityTypeBuilder<DueTurnRow> builder)
    {
        builder.ToTable("due_turns");
        builder.HasKey(row => row.Kind);
    }
}
