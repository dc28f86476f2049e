using System.Data;
using Facility.Silo.Persistence.Rows;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>SQL Server, 2019 or later.</summary>
public sealed class SqlServerKind : IDatabaseKind
{
    // SQL Server 2019; what later ones could do beside it is not used.
    private const int Level = 150;

    // No null, unique index and key, foreign key and check: answers about the data.
    private static readonly int[] Constraints = [515, 547, 2601, 2627];

    // Wrong name or password, a database that is not there or not ours, a right that is missing.
    private static readonly int[] Refusals = [229, 262, 916, 4060, 18452, 18456];

    // A lock that cannot be had in time is an answer below zero, which must not be taken for one that was.
    private const string TheTurn = "DECLARE @got int; EXEC @got = sp_getapplock @Resource = N'facility writes', "
        + "@LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000; "
        + "IF @got < 0 THROW 51000, 'Another process writes and does not end.', 1";

    /// <summary>Asks whether this session has the silo's lock now.</summary>
    public const string TheClaim = "DECLARE @got int; EXEC @got = sp_getapplock @Resource = N'facility silo', "
        + "@LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0; "
        + "SELECT CAST(CASE WHEN @got >= 0 THEN 1 ELSE 0 END AS bit)";

    public string Name => "SQLServer";

    public bool IsServer => true;

    public string PlaceOf(string connection)
    {
        var parts = new SqlConnectionStringBuilder(connection);
        if (parts.DataSource.Length == 0 || parts.InitialCatalog.Length == 0)
            throw new ArgumentException("It names no Server or no Database.");
        return $"{parts.InitialCatalog} at {parts.DataSource}";
    }

    public void AddContexts(IServiceCollection services, string connection)
    {
        services.AddPooledDbContextFactory<SqlServerDb>(options => Use(options, connection));
        services.AddSingleton<IDbContextFactory<FacilityDb>, ContextsOf<SqlServerDb>>();
    }

    public FacilityDb OpenToRead(string connection)
    {
        var options = new DbContextOptionsBuilder<SqlServerDb>();
        Use(options, connection);
        return new SqlServerDb(options.Options);
    }

    // A walk through the record reads one state while others write.
    public Task Prepare(FacilityDb db, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync(
        "IF (SELECT snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()) = 0 "
        + "ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON",
        cancellation);

    public Task Settle(FacilityDb db, CancellationToken cancellation) => Task.CompletedTask;

    public Task TakeTurn(FacilityDb db) => db.Database.ExecuteSqlRawAsync(TheTurn);

    public async Task<IAsyncDisposable> ReadSnapshot(FacilityDb db, CancellationToken cancellation) =>
        await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellation);

    public IQueryable<PersonRow> Among(
        IQueryable<PersonRow> people, FacilityDb db, string folded, string latin) => people;

    public bool IsStorageFailure(Exception trouble) => DatabaseKinds.Causes(trouble).Any(cause =>
        (cause is SqlException engine && !Constraints.Contains(engine.Number)) || cause is IOException);

    public bool MayAnswerLater(Exception trouble) => DatabaseKinds.Causes(trouble).Any(cause =>
        cause is SqlException engine && !Refusals.Contains(engine.Number));

    public async Task<DatabaseClaim?> TryClaim(string connection, CancellationToken cancellation)
    {
        var parts = new SqlConnectionStringBuilder(connection) { Pooling = false };
        var claim = new DatabaseClaim(new SqlConnection(parts.ToString()), "SELECT 1");
        return await claim.Take(TheClaim, cancellation);
    }

    internal static void Use(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, server => server.UseCompatibilityLevel(Level));
}
