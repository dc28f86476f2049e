using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Calls and payphones. One call at a time runs at a payphone: the database itself refuses a second.</summary>
public sealed class CallTables : IEntityTypeConfiguration<CallRow>, IEntityTypeConfiguration<PayphoneRow>
{
    public void Configure(EntityTypeBuilder<CallRow> builder)
    {
        builder.ToTable("calls");
        builder.HasIndex(call => call.OrderId).IsUnique();
        builder.HasIndex(call => new { call.PrisonerId, call.Status });
        builder.HasIndex(call => call.Status);
        builder.HasIndex(call => call.PayphoneId).IsUnique().HasFilter("\"Status\" = 2");
    }

    public void Configure(EntityTypeBuilder<PayphoneRow> builder) => builder.ToTable("payphones");
}
