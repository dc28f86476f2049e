using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>What is due, each cause once; who is at risk of escape, each once; how far turns are written.</summary>
public sealed class DueTables : IEntityTypeConfiguration<DueRow>, IEntityTypeConfiguration<EscapeRiskRow>,
    IEntityTypeConfiguration<DueTurnRow>
{
    public void Configure(EntityTypeBuilder<DueRow> builder)
    {
        builder.ToTable("due_items");
        builder.HasIndex(row => new { row.Kind, row.Cause }).IsUnique();
        builder.HasIndex(row => new { row.State, row.DueAt });
        builder.HasIndex(row => row.ClosedAt);
    }

    public void Configure(EntityTypeBuilder<EscapeRiskRow> builder)
    {
        builder.ToTable("escape_risks");
        builder.HasIndex(row => row.PersonId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<DueTurnRow> builder)
    {
        builder.ToTable("due_turns");
        builder.HasKey(row => row.Kind);
    }
}
