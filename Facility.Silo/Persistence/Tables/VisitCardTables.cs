using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>The stock of visitor cards: each enrolled once, each lent to one visitor at a time.</summary>
public sealed class VisitCardTables :
    IEntityTypeConfiguration<VisitCardRow>, IEntityTypeConfiguration<VisitCardHashRow>,
    IEntityTypeConfiguration<CardLendingRow>
{
    public void Configure(EntityTypeBuilder<VisitCardRow> builder)
    {
        builder.ToTable("visit_cards");
        builder.HasIndex(row => row.Printed).IsUnique();
    }

    public void Configure(EntityTypeBuilder<VisitCardHashRow> builder)
    {
        builder.ToTable("visit_card_hashes");
        builder.HasKey(row => new { row.CardId, row.PanelId });
        builder.HasIndex(row => new { row.PanelId, row.CardHash }).IsUnique();
        builder.HasOne<VisitCardRow>().WithMany().HasForeignKey(row => row.CardId);
        builder.HasOne<PanelRow>().WithMany().HasForeignKey(row => row.PanelId);
    }

    public void Configure(EntityTypeBuilder<CardLendingRow> builder)
    {
        builder.ToTable("card_lendings", rows => rows.HasCheckConstraint(
            "card_is_back_after_it_was_lent", "\"BackAt\" IS NULL OR \"BackAt\" >= \"LentAt\""));
        builder.HasIndex(row => row.CardId).IsUnique().HasFilter("\"BackAt\" IS NULL");
        builder.HasIndex(row => new { row.VisitId, row.VisitorId });
        builder.HasIndex(row => new { row.BackAt, row.Until });
        builder.HasOne<VisitCardRow>().WithMany().HasForeignKey(row => row.CardId);
        builder.HasOne<CredentialRow>().WithOne().HasForeignKey<CardLendingRow>(row => row.Id);
        builder.HasOne<VisitRow>().WithMany().HasForeignKey(row => row.VisitId);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.VisitorId);
    }
}
