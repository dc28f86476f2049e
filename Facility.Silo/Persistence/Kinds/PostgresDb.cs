using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>The same tables on PostgreSQL; it has migrations of its own.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : FacilityDb(options)
{
    public override IDatabaseKind Kind => DatabaseKinds.Postgres;

    // Octet by octet, as the embedded engine and our own code compare: the server's language must not decide.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<NameIndexRow>();
    }
}
