using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>People, where they are, and how they sign in.</summary>
public sealed class PeopleTables :
    IEntityTypeConfiguration<PersonRow>, IEntityTypeConfiguration<NameIndexRow>,
    IEntityTypeConfiguration<PlacementRow>,
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<StationRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> builder)
    {
        builder.ToTable("people");
        builder.HasIndex(person => person.SearchName);
        builder.HasIndex(person => new { person.NameKey, person.Id });
    }

    // A virtual table: the migration that made it says how it is kept.
    public void Configure(EntityTypeBuilder<NameIndexRow> builder) =>
        builder.HasNoKey().ToTable("people_names", names => names.ExcludeFromMigrations());

    public void Configure(EntityTypeBuilder<PlacementRow> builder)
    {
        builder.ToTable("placements");
        builder.HasKey(placement => placement.PersonId);
        builder.HasOne<PersonRow>().WithOne().HasForeignKey<PlacementRow>(placement => placement.PersonId);
        builder.HasOne<CellRow>().WithMany().HasForeignKey(placement => placement.CellId);
    }

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasIndex(account => account.PersonId).IsUnique();
        builder.HasOne<PersonRow>().WithOne().HasForeignKey<Account>(account => account.PersonId);
    }

    public void Configure(EntityTypeBuilder<StationRow> builder)
    {
        builder.ToTable("stations");
        builder.HasIndex(station => station.TokenHash).IsUnique();
    }
}
