using Facility.Contracts.Errors;
using Facility.Silo.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence;

/// <summary>Where the embedded database is and how it is opened.</summary>
public static class FacilityDbFile
{
    /// <summary>The file's name within a data folder.</summary>
    public const string Name = "facility.db";

    private static readonly byte[] Signature = "SQLite format 3\0"u8.ToArray();

    /// <summary>Options for a context on this file.</summary>
    /// <remarks>No PRAGMA is set on opening: synchronous FULL and foreign keys are the engine's defaults,
    /// and the write-ahead log, chosen once, stays with the file.</remarks>
    public static DbContextOptionsBuilder UseFacilityFile(this DbContextOptionsBuilder options, string path) =>
        options.UseSqlite(ConnectionTo(path, SqliteOpenMode.ReadWriteCreate));

    /// <summary>Options for a context that cannot change the file.</summary>
    public static DbContextOptions<FacilityDb> ReadOnly(string path) =>
        new DbContextOptionsBuilder<FacilityDb>()
            .UseSqlite(ConnectionTo(path, SqliteOpenMode.ReadOnly)).Options;

    /// <summary>Brings the tables, of a file or on a server, to this program's state.</summary>
    /// <exception cref="StartRefusedException">They are of another release; nothing was changed.</exception>
    public static async Task Prepare(IDbContextFactory<FacilityDb> contexts, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await RefuseStrange(db, cancellation);
        // Migrating compares whole models, which is a good part of a start; a restart has nothing to migrate.
        var pending = await db.Database.GetPendingMigrationsAsync(cancellation);
        if (pending.Any()) await db.Database.MigrateAsync(cancellation);
        await db.Kind.Prepare(db, cancellation);
    }

    // Tables that another release changed are not guessed at: what it wrote could be read wrongly, or lost.
    private static async Task RefuseStrange(FacilityDb db, CancellationToken cancellation)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellation);
        var strange = applied.Except(db.Database.GetMigrations()).ToArray();
        if (strange.Length == 0) return;
        throw new StartRefusedException(CommandErrors.NoDatabase,
            $"The database has changes that this release does not know ({string.Join(", ", strange)}): "
            + "it was used by another release. Start that one, or restore the copy made before.");
    }

    /// <summary>Brings what a start wrote to its place; of the embedded engine, into the file itself.</summary>
    public static async Task Settle(IDbContextFactory<FacilityDb> contexts, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Kind.Settle(db, cancellation);
    }

    /// <summary>Why a file cannot be a facility's database at all; empty if it can.</summary>
    public static async Task<string> WhyNoRecord(string path, CancellationToken cancellation)
    {
        if (!await BeginsAsDatabase(path, cancellation)) return "is no database of a facility.";
        await using var connection = new SqliteConnection(ConnectionTo(path, SqliteOpenMode.ReadOnly));
        try
        {
            await connection.OpenAsync(cancellation);
            await using var question = connection.CreateCommand();
            question.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'record'";
            return await question.ExecuteScalarAsync(cancellation) is 1L ? "" : "is a database without a record.";
        }
        catch (SqliteException)
        {
            // It began as one: what is damaged in it, and where, is for the walk to say.
            return "";
        }
    }

    private static async Task<bool> BeginsAsDatabase(string path, CancellationToken cancellation)
    {
        var head = new byte[Signature.Length];
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation) == head.Length
            && head.AsSpan().SequenceEqual(Signature);
    }

    /// <summary>The connection string of a file.</summary>
    public static string ConnectionTo(string path) => ConnectionTo(path, SqliteOpenMode.ReadWriteCreate);

    private static string ConnectionTo(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = 10 }.ToString();
}
