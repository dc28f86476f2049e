using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Site files that apply or did.</summary>
public sealed class SiteFileTables : IEntityTypeConfiguration<SiteFileRow>
{
    public void Configure(EntityTypeBuilder<SiteFileRow> builder)
    {
        builder.ToTable("site_files");
        builder.HasKey(row => row.Digest);
    }
}
