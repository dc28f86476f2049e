using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence;

/// <summary>Where the embedded database is and how it is opened.</summary>
public static class FacilityDbFile
{
    /// <summary>The file's name within a data folder.</summary>
    public const string Name = "facility.db";

    /// <summary>Options for a context on this file.</summary>
    /// <remarks>No PRAGMA is set on opening: synchronous FULL and foreign keys are the engine's defaults,
    /// and the write-ahead log, chosen once, stays with the file.</remarks>
    public static DbContextOptionsBuilder UseFacilityFile(this DbContextOptionsBuilder options, string path) =>
        options.UseSqlite(ConnectionTo(path, SqliteOpenMode.ReadWriteCreate));

    /// <summary>Options for a context that cannot change the file.</summary>
    public static DbContextOptions<FacilityDb> ReadOnly(string path) =>
        new DbContextOptionsBuilder<FacilityDb>()
            .UseSqlite(ConnectionTo(path, SqliteOpenMode.ReadOnly)).Options;

    /// <summary>Brings the file's tables to this program's state.</summary>
    public static async Task Prepare(IDbContextFactory<FacilityDb> contexts, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
    }

    private static string ConnectionTo(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = 10 }.ToString();
}
