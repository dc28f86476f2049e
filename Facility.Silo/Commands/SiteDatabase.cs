using System.Data.Common;
using Facility.Contracts.Errors;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Commands;

/// <summary>Opens the database of a data folder for commands about its site file.</summary>
internal static class SiteDatabase
{
    /// <summary>A context that changes nothing, beside a running silo too.</summary>
    /// <exception cref="StartRefusedException">There is none, or one of another release.</exception>
    public static async Task<FacilityDb> OpenToRead(string data, CancellationToken cancellation)
    {
        var settings = await Require(data, cancellation);
        var db = settings.Kind.OpenToRead(settings.Connection);
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToArray();
        if (missing.Length == 0) return db;

        await db.DisposeAsync();
        throw new StartRefusedException(CommandErrors.NoDatabase,
            $"{settings.Place} is of an earlier release; start the silo of this release on it once.");
    }

    /// <summary>Where a database is that is there.</summary>
    /// <exception cref="StartRefusedException">It is not, or its server does not let us in.</exception>
    public static async Task<DatabaseSettings> Require(string data, CancellationToken cancellation)
    {
        var settings = DatabaseSettings.Read(data);
        if (settings.Kind.IsServer) await Reach(settings, cancellation);
        else await RequireFile(data, cancellation);
        return settings;
    }

    private static async Task Reach(DatabaseSettings settings, CancellationToken cancellation)
    {
        await using var db = settings.Kind.OpenToRead(settings.Connection);
        try
        {
            await db.Database.OpenConnectionAsync(cancellation);
        }
        catch (Exception trouble) when (trouble is DbException or InvalidOperationException)
        {
            throw new StartRefusedException(CommandErrors.Database,
                $"{settings.Place} cannot be reached: {trouble.GetBaseException().Message}");
        }
    }

    private static async Task RequireFile(string data, CancellationToken cancellation)
    {
        var path = Path.Combine(data, FacilityDbFile.Name);
        if (!File.Exists(path))
            throw new StartRefusedException(CommandErrors.NoFile, $"There is no database {path}.");
        if (await FacilityDbFile.WhyNoRecord(path, cancellation) is { Length: > 0 } why)
            throw new StartRefusedException(CommandErrors.NoDatabase, $"{path} {why}");
    }
}
