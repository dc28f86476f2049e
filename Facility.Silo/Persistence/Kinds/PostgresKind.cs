using System.Data;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>PostgreSQL, 14 or later.</summary>
public sealed class PostgresKind : IDatabaseKind
{
    // Two numbers of the locks that this database knows by number; no other program of the site shares it.
    private const long Writing = 4_601_601, Claiming = 4_601_602;

    // A machine that lost its power holds its claim no longer than this: 10 s and three tries of 5 s.
    private const string NoticeTheDead =
        "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3; ";

    public string Name => "PostgreSQL";

    public bool IsServer => true;

    public string PlaceOf(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        if (parts.Host is not { Length: > 0 } || parts.Database is not { Length: > 0 })
            throw new ArgumentException("It names no Host or no Database.");
        return $"{parts.Database} at {parts.Host}:{parts.Port}";
    }

    public void AddContexts(IServiceCollection services, string connection)
    {
        services.AddPooledDbContextFactory<PostgresDb>(options => options.UseNpgsql(connection));
        services.AddSingleton<IDbContextFactory<FacilityDb>, ContextsOf<PostgresDb>>();
    }

    public FacilityDb OpenToRead(string connection)
    {
        // The server refuses every write of such a session, whatever the program believes.
        var parts = new NpgsqlConnectionStringBuilder(connection);
        parts.Options = $"{parts.Options} -c default_transaction_read_only=on".Trim();
        return new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(parts.ToString()).Options);
    }

    public Task Prepare(FacilityDb db, CancellationToken cancellation) => Task.CompletedTask;

    public Task Settle(FacilityDb db, CancellationToken cancellation) => Task.CompletedTask;

    // What is read behind this lock is what the writer before has committed, so work sees what it would see alone.
    public Task TakeTurn(FacilityDb db) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Writing})");

    public async Task<IAsyncDisposable> ReadSnapshot(FacilityDb db, CancellationToken cancellation) =>
        await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public IQueryable<PersonRow> Among(
        IQueryable<PersonRow> people, FacilityDb db, string folded, string latin) => people;

    // Class 23 is a constraint's answer.
    public bool IsStorageFailure(Exception trouble) => DatabaseKinds.Causes(trouble).Any(cause =>
        cause is NpgsqlException and not PostgresException { SqlState: ['2', '3', ..] } or IOException);

    // Class 28 is a wrong name or password, 3D a database that is not there, 42 a right that is missing.
    public bool MayAnswerLater(Exception trouble) => DatabaseKinds.Causes(trouble).Any(cause =>
        cause is NpgsqlException and not PostgresException
        {
            SqlState: ['2', '8', ..] or ['3', 'D', ..] or ['4', '2', ..],
        });

    public async Task<DatabaseClaim?> TryClaim(string connection, CancellationToken cancellation)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 5 };
        var claim = new DatabaseClaim(new NpgsqlConnection(parts.ToString()), "SELECT 1");
        return await claim.Take($"{NoticeTheDead}SELECT pg_try_advisory_lock({Claiming})", cancellation);
    }
}
