using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>All that differs between one database engine and another; it keeps nothing itself.</summary>
/// <remarks>One file per engine. What is not asked for here is the same on all of them: one model, one set of
/// queries, moments as ticks in UTC, texts compared octet by octet.</remarks>
public interface IDatabaseKind
{
    /// <summary>As the settings name it: SQLite, PostgreSQL or SQLServer.</summary>
    string Name { get; }

    /// <summary>Whether other machines can reach the same database, so that a claim on a folder is not enough.
    /// </summary>
    bool IsServer { get; }

    /// <summary>Where a connection leads, in words that may be printed: no name of a user, no password.</summary>
    /// <exception cref="ArgumentException">The connection string is none of this engine.</exception>
    string PlaceOf(string connection);

    /// <summary>Adds the factory of contexts.</summary>
    void AddContexts(IServiceCollection services, string connection);

    /// <summary>A context for commands that only read.</summary>
    FacilityDb OpenToRead(string connection);

    /// <summary>What is set once for the whole database, after its tables are there.</summary>
    Task Prepare(FacilityDb db, CancellationToken cancellation);

    /// <summary>Brings to its place what a start wrote.</summary>
    Task Settle(FacilityDb db, CancellationToken cancellation);

    /// <summary>Within a transaction: waits until no other process writes, and keeps the others waiting until its end.
    /// </summary>
    Task TakeTurn(FacilityDb db);

    /// <summary>Begins a transaction that only reads: it sees one state and keeps no writer waiting.</summary>
    Task<IAsyncDisposable> ReadSnapshot(FacilityDb db, CancellationToken cancellation);

    /// <summary>Leaves at least everybody whose kept name has one of both texts; faster than to look at all.</summary>
    IQueryable<PersonRow> Among(IQueryable<PersonRow> people, FacilityDb db, string folded, string latin);

    /// <summary>Whether storage failed; no when a constraint answered about the data.</summary>
    bool IsStorageFailure(Exception trouble);

    /// <summary>Whether a connection that failed may succeed later without anybody mending its settings.</summary>
    bool MayAnswerLater(Exception trouble);

    /// <summary>Claims the whole database for one silo; null while another has it.</summary>
    Task<DatabaseClaim?> TryClaim(string connection, CancellationToken cancellation);
}
