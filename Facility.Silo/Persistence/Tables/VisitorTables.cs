using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Visitors, what they are to whom, papers and bans.</summary>
public sealed class VisitorTables :
    IEntityTypeConfiguration<VisitorRow>, IEntityTypeConfiguration<VisitorLinkRow>,
    IEntityTypeConfiguration<VisitorPaperRow>, IEntityTypeConfiguration<VisitBanRow>
{
    public void Configure(EntityTypeBuilder<VisitorRow> builder)
    {
        builder.ToTable("visitors");
        builder.HasKey(row => row.PersonId);
        builder.HasOne<PersonRow>().WithOne().HasForeignKey<VisitorRow>(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<VisitorLinkRow> builder)
    {
        builder.ToTable("visitor_links");
        builder.HasKey(row => new { row.VisitorId, row.PrisonerId });
        builder.HasIndex(row => row.PrisonerId);
        builder.HasOne<VisitorRow>().WithMany().HasForeignKey(row => row.VisitorId);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PrisonerId);
    }

    public void Configure(EntityTypeBuilder<VisitorPaperRow> builder)
    {
        builder.ToTable("visitor_papers");
        builder.HasKey(row => new { row.VisitorId, row.Paper });
        builder.HasOne<VisitorRow>().WithMany().HasForeignKey(row => row.VisitorId);
    }

    public void Configure(EntityTypeBuilder<VisitBanRow> builder)
    {
        builder.ToTable("visit_bans");
        builder.HasIndex(row => row.OrderId).IsUnique();
        builder.HasIndex(row => row.VisitorId);
        builder.HasOne<VisitorRow>().WithMany().HasForeignKey(row => row.VisitorId);
    }
}
