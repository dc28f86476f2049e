using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Requests to change cells.</summary>
public sealed class EstateTables : IEntityTypeConfiguration<CellRequestRow>
{
    public void Configure(EntityTypeBuilder<CellRequestRow> builder)
    {
        builder.ToTable("cell_requests");
        builder.HasIndex(row => row.CellId, "ix_cell_requests_proposed").IsUnique().HasFilter("\"State\" = 1");
        builder.HasIndex(row => row.CellId, "ix_cell_requests_waiting").IsUnique().HasFilter("\"State\" = 2");
        builder.HasIndex(row => row.CellId, "ix_cell_requests_in_force").IsUnique().HasFilter("\"InForce\"");
        builder.HasIndex(row => row.DecidedAt);
    }
}
