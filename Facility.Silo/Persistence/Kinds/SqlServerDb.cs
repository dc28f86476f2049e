using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>The same tables on SQL Server; it has migrations of its own.</summary>
public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : FacilityDb(options)
{
    // By code points, as our own code compares: this server's default takes A and a for one letter.
    private const string ByCodePoints = "Latin1_General_100_BIN2";

    public override IDatabaseKind Kind => DatabaseKinds.SqlServer;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(ByCodePoints);

        // Grams of kilograms, and hundredths of square metres; the server's default keeps two places.
        configurationBuilder.Properties<decimal>().HavePrecision(18, 6);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<NameIndexRow>();
        SqlBooleans.AsBits(builder.Model);

        // The server refuses tables that one deletion reaches on two ways; nothing here is deleted that others name.
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredForeignKeys()))
        {
            if (key.DeleteBehavior is DeleteBehavior.Cascade) key.DeleteBehavior = DeleteBehavior.ClientCascade;
        }
    }
}
