using Facility.Silo.Persistence.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>The embedded engine: one file, one writing process.</summary>
public sealed class SqliteKind : IDatabaseKind
{
    // A constraint is an answer about the data; every other code of the engine is the world failing.
    private const int Constraint = 19;

    // What the index of names is made of: three letters in a row.
    private const int IndexedMin = 3;

    public string Name => "SQLite";

    public bool IsServer => false;

    public string PlaceOf(string connection) => new SqliteConnectionStringBuilder(connection).DataSource;

    public void AddContexts(IServiceCollection services, string connection) =>
        services.AddPooledDbContextFactory<FacilityDb>(options => options.UseSqlite(connection));

    public FacilityDb OpenToRead(string connection)
    {
        var reading = new SqliteConnectionStringBuilder(connection) { Mode = SqliteOpenMode.ReadOnly };
        return new(new DbContextOptionsBuilder<FacilityDb>().UseSqlite(reading.ToString()).Options);
    }

    public Task Prepare(FacilityDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);

    /// <remarks>So that whoever copies the file alone finds all that the start wrote.</remarks>
    public Task Settle(FacilityDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);

    // A transaction of this engine that may write waits for the one before it when it begins.
    public Task TakeTurn(FacilityDb db) => Task.CompletedTask;

    public async Task<IAsyncDisposable> ReadSnapshot(FacilityDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var snapshot = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(snapshot, cancellation);
        return snapshot;
    }

    // The index only narrows whom the comparison looks at; one or two letters are in most names anyway.
    public IQueryable<PersonRow> Among(IQueryable<PersonRow> people, FacilityDb db, string folded, string latin)
    {
        if (folded.Length < IndexedMin || latin.Length is > 0 and < IndexedMin) return people;
        var ids = Indexed(db, folded);
        if (latin.Length > 0 && latin != folded) ids = ids.Union(Indexed(db, latin));
        return people.Where(person => ids.Contains(person.Id));
    }

    public bool IsStorageFailure(Exception trouble) =>
        trouble.GetBaseException() is SqliteException { SqliteErrorCode: not Constraint } or IOException;

    // A file that cannot be opened now will not open by itself.
    public bool MayAnswerLater(Exception trouble) => false;

    // The claim on its folder is the claim on the file.
    public Task<DatabaseClaim?> TryClaim(string connection, CancellationToken cancellation) =>
        Task.FromResult<DatabaseClaim?>(new(null, Name));

    private static IQueryable<string> Indexed(FacilityDb db, string word)
    {
        var pattern = $"*{string.Concat(word.Select(letter => letter is '*' or '?' or '[' or ']' ? '?' : letter))}*";
        return db.NameIndex.Where(row => EF.Functions.Glob(row.SearchName, pattern)).Select(row => row.PersonId);
    }
}
