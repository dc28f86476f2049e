using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo.Kit;

/// <summary>An empty database that all migrations have made, once for all tests: migrating takes longer than most of
/// them do.</summary>
internal static class MigratedFile
{
    private static readonly Lazy<Task<string>> Made = new(Make);

    /// <summary>Where it is; copied, never opened.</summary>
    public static Task<string> Path => Made.Value;

    private static async Task<string> Make()
    {
        var folder = Directory.CreateTempSubdirectory("facility-migrated-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var path = System.IO.Path.Combine(folder, "facility.db");
        var options = new DbContextOptionsBuilder<FacilityDb>()
            .UseSqlite($"Data Source={path};Pooling=False").Options;
        await using var db = new FacilityDb(options);
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return path;
    }
}
