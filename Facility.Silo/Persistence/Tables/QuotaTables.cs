using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Quota ledgers, and the facts of people that their arithmetic needs with a day.</summary>
public sealed class QuotaTables : IEntityTypeConfiguration<QuotaRow>, IEntityTypeConfiguration<DatedFactRow>
{
    public void Configure(EntityTypeBuilder<QuotaRow> builder)
    {
        builder.ToTable("quota_lines");

        // Two writers who both saw the last one free write the same number, and one of them fails.
        builder.HasKey(row => new { row.PersonId, row.Number });
        builder.HasIndex(row => row.Key).IsUnique();

        // What was promised is settled once, and given back once: 2 and 3 are those acts.
        builder.HasIndex(row => new { row.PersonId, row.Refers }, "quota_settled_once").IsUnique()
            .HasFilter("\"Act\" = 2");
        builder.HasIndex(row => new { row.PersonId, row.Refers }, "quota_given_back_once").IsUnique()
            .HasFilter("\"Act\" = 3");
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DatedFactRow> builder)
    {
        builder.ToTable("dated_facts");
        builder.HasIndex(row => new { row.PersonId, row.Fact, row.Since });
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
