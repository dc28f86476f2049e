using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Orders of two people.</summary>
public sealed class JointTables : IEntityTypeConfiguration<JointRow>
{
    public void Configure(EntityTypeBuilder<JointRow> builder)
    {
        // Who began never is who confirmed: also refused by the table itself.
        builder.ToTable("joints", joints => joints.HasCheckConstraint(
            "two_different_people", "\"State\" <> 2 OR \"PersonId\" <> \"SecondPersonId\""));
        builder.HasIndex(joint => new { joint.State, joint.LapsesAt });
    }
}
