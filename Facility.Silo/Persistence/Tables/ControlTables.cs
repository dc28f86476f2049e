using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>The stations in control: one row a block, so never two stations.</summary>
public sealed class ControlTables : IEntityTypeConfiguration<ControlRow>
{
    public void Configure(EntityTypeBuilder<ControlRow> builder)
    {
        builder.ToTable("controls");
        builder.HasKey(control => control.BlockId);
    }
}
