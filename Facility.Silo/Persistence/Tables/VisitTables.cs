using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>The visit wing: no session seats more than it has, nobody is in a session twice, no badge is out twice.
/// </summary>
public sealed class VisitTables :
    IEntityTypeConfiguration<VisitRow>, IEntityTypeConfiguration<VisitGuestRow>,
    IEntityTypeConfiguration<VisitSlotRow>, IEntityTypeConfiguration<VisitTemplateRow>,
    IEntityTypeConfiguration<VisitRoomRow>, IEntityTypeConfiguration<VisitBlockRow>,
    IEntityTypeConfiguration<VisitReviewRow>, IEntityTypeConfiguration<VisitTellRow>
{
    public void Configure(EntityTypeBuilder<VisitRow> builder)
    {
        builder.ToTable("visits", rows => rows.HasCheckConstraint(
            "visit_ends_after_it_begins", "\"Until\" > \"From\""));
        builder.HasIndex(row => row.OrderId).IsUnique();

        // Live states are those up to InProgress (6).
        builder.HasIndex(row => new { row.PrisonerId, row.SlotId }).IsUnique().HasFilter("\"State\" <= 6");
        builder.HasIndex(row => new { row.SlotId, row.State });
        builder.HasIndex(row => new { row.State, row.HeldUntil });
        builder.HasIndex(row => row.From);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PrisonerId);
        builder.HasOne<VisitSlotRow>().WithMany().HasForeignKey(row => row.SlotId);
    }

    public void Configure(EntityTypeBuilder<VisitGuestRow> builder)
    {
        builder.ToTable("visit_guests");
        builder.HasKey(row => new { row.VisitId, row.VisitorId });
        builder.HasIndex(row => row.VisitorId);
        builder.HasIndex(row => row.Badge).IsUnique()
            .HasFilter("\"Badge\" <> '' AND \"LeftAt\" IS NULL");
        builder.HasOne<VisitRow>().WithMany().HasForeignKey(row => row.VisitId);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.VisitorId);
    }

    public void Configure(EntityTypeBuilder<VisitSlotRow> builder)
    {
        builder.ToTable("visit_slots", rows => rows.HasCheckConstraint(
            "visit_slot_seats_what_it_has", "\"Taken\" >= 0 AND \"Taken\" <= \"Seats\""));
        builder.HasIndex(row => row.Day);
        builder.HasIndex(row => new { row.TemplateId, row.Day }).IsUnique();
        builder.HasOne<VisitTemplateRow>().WithMany().HasForeignKey(row => row.TemplateId);
    }

    public void Configure(EntityTypeBuilder<VisitTemplateRow> builder)
    {
        builder.ToTable("visit_templates");
        builder.HasIndex(row => row.OrderId).IsUnique();
        builder.HasOne<VisitRoomRow>().WithMany().HasForeignKey(row => row.RoomId);
    }

    public void Configure(EntityTypeBuilder<VisitRoomRow> builder) => builder.ToTable("visit_rooms");

    public void Configure(EntityTypeBuilder<VisitBlockRow> builder)
    {
        builder.ToTable("visit_blocks");
        builder.HasIndex(row => row.Day);
    }

    public void Configure(EntityTypeBuilder<VisitReviewRow> builder)
    {
        builder.ToTable("visit_reviews");
        builder.HasKey(row => new { row.VisitId, row.Rule });
        builder.HasOne<VisitRow>().WithMany().HasForeignKey(row => row.VisitId);
    }

    public void Configure(EntityTypeBuilder<VisitTellRow> builder)
    {
        builder.ToTable("visit_tells");
        builder.HasIndex(row => row.ToldAt);
        builder.HasOne<VisitRow>().WithMany().HasForeignKey(row => row.VisitId);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.VisitorId);
    }
}
