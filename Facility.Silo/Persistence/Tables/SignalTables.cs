using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Signals, who is named in them, and what was done.</summary>
public sealed class SignalTables :
    IEntityTypeConfiguration<SignalRow>, IEntityTypeConfiguration<SignalPersonRow>,
    IEntityTypeConfiguration<SignalStepRow>
{
    public void Configure(EntityTypeBuilder<SignalRow> builder)
    {
        builder.ToTable("signals");
        builder.HasIndex(signal => new { signal.Step, signal.DueAt });
        builder.HasIndex(signal => new { signal.Kind, signal.About, signal.Step });
        builder.HasIndex(signal => signal.OrderId).IsUnique().HasFilter("\"OrderId\" <> ''");
    }

    public void Configure(EntityTypeBuilder<SignalPersonRow> builder)
    {
        builder.ToTable("signal_people");
        builder.HasKey(named => new { named.PersonId, named.SignalId });
        builder.HasOne<SignalRow>().WithMany().HasForeignKey(named => named.SignalId);
    }

    public void Configure(EntityTypeBuilder<SignalStepRow> builder)
    {
        builder.ToTable("signal_steps");
        builder.HasKey(step => new { step.SignalId, step.Number });
        builder.HasOne<SignalRow>().WithMany().HasForeignKey(step => step.SignalId);
    }
}
