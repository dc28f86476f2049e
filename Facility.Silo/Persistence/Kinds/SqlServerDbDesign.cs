using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>Gives the migration tool a context without a server.</summary>
public sealed class SqlServerDbDesign : IDesignTimeDbContextFactory<SqlServerDb>
{
    public SqlServerDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerDb>();
        SqlServerKind.Use(options, "Server=localhost;Database=facility");
        return new(options.Options);
    }
}
