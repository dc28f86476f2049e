using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Who is separated from whom, held places, moves and what stands to be reviewed.</summary>
public sealed class HousingTables :
    IEntityTypeConfiguration<PrisonerRow>, IEntityTypeConfiguration<KeepApartRow>,
    IEntityTypeConfiguration<BedHoldRow>, IEntityTypeConfiguration<MoveRow>, IEntityTypeConfiguration<MoveLegRow>,
    IEntityTypeConfiguration<ReviewRow>
{
    public void Configure(EntityTypeBuilder<PrisonerRow> builder)
    {
        builder.ToTable("prisoners");
        builder.HasKey(row => row.PersonId);

        // Few are out at one time, and the roll names them.
        builder.HasIndex(row => row.Presence).HasFilter("\"Presence\" = 1");
        builder.HasOne<PersonRow>().WithOne().HasForeignKey<PrisonerRow>(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<KeepApartRow> builder)
    {
        builder.ToTable("keep_apart", rows => rows.HasCheckConstraint(
            "keep_apart_is_a_pair", "\"PersonOne\" < \"PersonOther\""));
        builder.HasIndex(row => new { row.PersonOne, row.PersonOther }).IsUnique()
            .HasFilter("\"ClosedAt\" IS NULL");
        builder.HasIndex(row => row.PersonOther);
        builder.HasIndex(row => row.GroupId);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonOne);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonOther);
    }

    public void Configure(EntityTypeBuilder<BedHoldRow> builder)
    {
        builder.ToTable("bed_holds");
        builder.HasKey(row => row.PersonId);
        builder.HasIndex(row => row.CellId);
        builder.HasIndex(row => row.OrderId);
        builder.HasOne<PersonRow>().WithOne().HasForeignKey<BedHoldRow>(row => row.PersonId);
        builder.HasOne<CellRow>().WithMany().HasForeignKey(row => row.CellId);
    }

    public void Configure(EntityTypeBuilder<MoveRow> builder)
    {
        builder.ToTable("moves", rows => rows.HasCheckConstraint(
            "move_cites_or_is_urgent", "\"CommissionId\" IS NULL OR \"Urgent\" = 0"));
        builder.HasOne<CommissionRow>().WithMany().HasForeignKey(row => row.CommissionId);
        builder.HasIndex(row => row.State).HasFilter("\"State\" = 2");
        builder.HasIndex(row => row.OverrideUntil).HasFilter("\"OverrideUntil\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<MoveLegRow> builder)
    {
        builder.ToTable("move_legs");
        builder.HasKey(row => new { row.MoveId, row.PersonId });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<MoveRow>().WithMany().HasForeignKey(row => row.MoveId);
    }

    public void Configure(EntityTypeBuilder<ReviewRow> builder)
    {
        builder.ToTable("reviews");
        builder.HasKey(row => new { row.PersonId, row.Rule });
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
