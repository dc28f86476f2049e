namespace Facility.Silo.Persistence;

/// <summary>Reading several tables as of one moment.</summary>
internal static class Snapshots
{
    /// <summary>Begins a transaction that only reads: it sees one state and keeps no writer waiting.</summary>
    public static Task<IAsyncDisposable> ReadSnapshot(this FacilityDb db, CancellationToken cancellation) =>
        db.Kind.ReadSnapshot(db, cancellation);
}
