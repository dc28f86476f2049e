using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Orders of isolation and the medics' notes; each written once, and none ends before it begins.</summary>
public sealed class IsolationTables :
    IEntityTypeConfiguration<IsolationRow>, IEntityTypeConfiguration<IsolationNoteRow>
{
    public void Configure(EntityTypeBuilder<IsolationRow> builder)
    {
        builder.ToTable("isolations", rows => rows.HasCheckConstraint(
            "isolation_ends_after_it_begins", "\"Until\" > \"StartsAt\""));
        builder.HasIndex(row => row.OrderId).IsUnique();
        builder.HasIndex(row => row.PersonId);
        builder.HasIndex(row => row.LeftAt);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<IsolationNoteRow> builder)
    {
        builder.ToTable("isolation_notes");
        builder.HasKey(row => row.OrderId);
        builder.HasIndex(row => new { row.PersonId, row.At });
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
