using System.Collections.Concurrent;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Kinds;
using Facility.Tests.Silo.Kit;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Database.Kit;

/// <summary>The engines that tests can run on here: the embedded one and PostgreSQL always, SQL Server when
/// <c>FACILITY_SQLSERVER</c> holds a connection string of one (without a database).</summary>
internal static class LiveDatabase
{
    private const string Server = "FACILITY_SQLSERVER", Chosen = "FACILITY_DATABASE";

    private static readonly ConcurrentDictionary<string, Lazy<Task<DatabaseSettings>>> Places = new();
    private static int made;

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> All => [.. Names];

    /// <summary>Those among them that are servers.</summary>
    public static TheoryData<string> Servers => [.. Names.Where(name => DatabaseKinds.Named(name)!.IsServer)];

    private static IEnumerable<string> Names => DatabaseKinds.All
        .Where(kind => kind != DatabaseKinds.SqlServer || Environment.GetEnvironmentVariable(Server) is not null)
        .Select(kind => kind.Name);

    /// <summary>The database of a folder, made with all tables the first time.</summary>
    /// <param name="folder">A silo's data folder.</param>
    /// <param name="on">The engine; <c>FACILITY_DATABASE</c>, or else the embedded one, if not said.</param>
    public static async Task<DatabaseSettings> For(string folder, string? on = null)
    {
        var kind = DatabaseKinds.Named(on ?? Environment.GetEnvironmentVariable(Chosen) ?? DatabaseKinds.Sqlite.Name)!;
        if (kind.IsServer)
            return await Places.GetOrAdd(folder, _ => new(() => New(kind, isMigrated: true))).Value;

        var file = Path.Combine(folder, FacilityDbFile.Name);
        if (!File.Exists(file)) File.Copy(await MigratedFile.Path, file);
        return DatabaseSettings.FileIn(folder);
    }

    /// <summary>A database that no migration has seen, on a server.</summary>
    public static Task<DatabaseSettings> Empty(string on) => New(DatabaseKinds.Named(on)!, isMigrated: false);

    /// <summary>Drops the database of a folder that is deleted.</summary>
    public static async Task Forget(string folder)
    {
        if (Places.TryRemove(folder, out var place)) await Drop(await place.Value);
    }

    public static async Task Drop(DatabaseSettings settings)
    {
        if (settings.Kind == DatabaseKinds.Postgres)
        {
            await PostgresServer.Drop(settings.Connection);
            return;
        }
        await using var db = SqlServer(settings.Connection);
        SqlConnection.ClearAllPools();
        await db.Database.EnsureDeletedAsync();
    }

    private static async Task<DatabaseSettings> New(IDatabaseKind kind, bool isMigrated)
    {
        if (kind == DatabaseKinds.Postgres)
        {
            var connection = isMigrated ? await PostgresServer.NewMigrated() : await PostgresServer.NewEmpty();
            return new(kind, connection, TimeSpan.Zero);
        }
        var parts = new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Server))
        {
            InitialCatalog = $"facility_{Environment.ProcessId}_{Interlocked.Increment(ref made)}",
        };
        await using var db = SqlServer(parts.ToString());
        if (isMigrated) await db.Database.MigrateAsync();
        else await CreateEmpty(parts);
        return new(kind, parts.ToString(), TimeSpan.Zero);
    }

    private static async Task CreateEmpty(SqlConnectionStringBuilder parts)
    {
        await using var connection =
            new SqlConnection(new SqlConnectionStringBuilder(parts.ToString()) { InitialCatalog = "" }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE [{parts.InitialCatalog}]";
        await command.ExecuteNonQueryAsync();
    }

    private static SqlServerDb SqlServer(string connection) =>
        new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer(connection).Options);
}
