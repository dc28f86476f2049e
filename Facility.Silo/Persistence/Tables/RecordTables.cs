using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>The record's chain, what finds entries in it, and the orders it speaks of.</summary>
public sealed class RecordTables :
    IEntityTypeConfiguration<RecordRow>, IEntityTypeConfiguration<RecordSubjectRow>,
    IEntityTypeConfiguration<ChainHeadRow>, IEntityTypeConfiguration<CheckpointRow>,
    IEntityTypeConfiguration<OrderRow>, IEntityTypeConfiguration<ProbeRow>
{
    public void Configure(EntityTypeBuilder<RecordRow> builder)
    {
        builder.ToTable("record");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Kind, row.Number });

        // A report enters the record once (invariant I5), whatever the inbox believes.
        builder.HasIndex(row => new { row.Panel, row.Report }).IsUnique().HasFilter("\"Report\" > 0");
    }

    public void Configure(EntityTypeBuilder<RecordSubjectRow> builder)
    {
        builder.ToTable("record_subjects");
        builder.HasKey(row => new { row.Subject, row.Number });
    }

    public void Configure(EntityTypeBuilder<ChainHeadRow> builder) => builder.ToTable("chain_heads");

    public void Configure(EntityTypeBuilder<CheckpointRow> builder)
    {
        builder.ToTable("checkpoints");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<OrderRow> builder)
    {
        builder.ToTable("orders");
        builder.HasIndex(order => new { order.Progress, order.At });
        builder.HasIndex(order => new { order.DoorId, order.At });
    }

    public void Configure(EntityTypeBuilder<ProbeRow> builder) => builder.ToTable("probes");
}
