using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence;

/// <summary>Reading several tables as of one moment.</summary>
internal static class Snapshots
{
    /// <summary>Begins a transaction that only reads: it sees one state and keeps no writer waiting.</summary>
    public static async Task<IAsyncDisposable> ReadSnapshot(this FacilityDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var snapshot = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(snapshot, cancellation);
        return snapshot;
    }
}
