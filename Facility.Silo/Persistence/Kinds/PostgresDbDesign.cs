using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>Gives the migration tool a context without a server.</summary>
public sealed class PostgresDbDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresDb>()
        .UseNpgsql("Host=localhost;Database=facility").Options);
}
