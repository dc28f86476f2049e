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
        var path = await Require(data, cancellation);
        var db = new FacilityDb(FacilityDbFile.ReadOnly(path));
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToArray();
        if (missing.Length == 0) return db;

        await db.DisposeAsync();
        throw new StartRefusedException(CommandErrors.NoDatabase,
            $"{path} is of an earlier release; start the silo of this release on it once.");
    }

    /// <summary>The file of a database that is there.</summary>
    /// <exception cref="StartRefusedException">It is not.</exception>
    public static async Task<string> Require(string data, CancellationToken cancellation)
    {
        var path = Path.Combine(data, FacilityDbFile.Name);
        if (!File.Exists(path))
            throw new StartRefusedException(CommandErrors.NoFile, $"There is no database {path}.");
        return await FacilityDbFile.WhyNoRecord(path, cancellation) is { Length: > 0 } why
            ? throw new StartRefusedException(CommandErrors.NoDatabase, $"{path} {why}")
            : path;
    }
}
