using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Alarms: one row for a kind at a source.</summary>
public sealed class AlarmTables : IEntityTypeConfiguration<AlarmRow>
{
    public void Configure(EntityTypeBuilder<AlarmRow> builder)
    {
        builder.ToTable("alarms", alarms => alarms.HasCheckConstraint(
            "shelved_until_some_time",
            $"\"Place\" <> {(int)Contracts.Alarms.AlarmPlace.Shelved} OR \"AsideUntil\" IS NOT NULL"));
        builder.HasKey(alarm => alarm.Key);
        builder.HasIndex(alarm => new { alarm.Life, alarm.Place });
        builder.HasIndex(alarm => new { alarm.Place, alarm.AsideUntil });
    }
}
