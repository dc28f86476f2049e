using System.Globalization;
using Facility.Contracts.Record;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Facility.Devices.Journal;

/// <summary>The open file <c>journal.db</c>: used by the writer thread alone.</summary>
/// <remarks>Its space is reserved when it is created: filled once, then freed inside the file, which may never
/// grow. What is free inside is what is left. The write-ahead log beside it is reserved as well, and stays when
/// the file is closed: without that, a disk filled by somebody else would stop the journal that has space.</remarks>
internal sealed class JournalFile : IDisposable
{
    public const string Head = "head", Anchor = "anchor", Taken = "taken", Witnessed = "witnessed";

    // SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE; a checkpoint there would delete the log.
    private const int NoCheckpointOnClose = 1006;

    private readonly SqliteConnection connection;
    private readonly long pageSize;

    public JournalFile(JournalSettings settings)
    {
        if (!File.Exists(settings.Path)) Create(settings);
        connection = Open(settings.Path);
        Run("PRAGMA synchronous = FULL");
        Run($"PRAGMA max_page_count = {Number("PRAGMA page_count")}");
        pageSize = Number("PRAGMA page_size");
        Run($"PRAGMA wal_autocheckpoint = {Math.Max(settings.LogReserve / 2 / pageSize, 1)}");
        _ = raw.sqlite3_db_config(connection.Handle, NoCheckpointOnClose, 1, out _);
        ReserveLog(settings);
    }

    public long FreeBytes => Number("PRAGMA freelist_count") * pageSize;

    public JournalHead Place(string name) => JournalRows.Place(connection, name);

    public void Append(IReadOnlyList<JournalEntry> entries)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO entries ({JournalRows.Columns}) VALUES ($0,$1,$2,$3,$4,$5,$6,$7,$8)";
        for (var index = 0; index < 9; index++) insert.Parameters.Add(new() { ParameterName = $"${index}" });
        foreach (var entry in entries)
        {
            Fill(insert.Parameters, entry);
            insert.ExecuteNonQuery();
        }
        SetPlace(Head, new(entries[^1].Number, entries[^1].Hash));
        // Beside the entry itself, which is removed one day: what was seen signed last is never forgotten.
        if (entries.LastOrDefault(entry => entry.Kind == RecordKinds.RecordWitnessed) is { } seen)
            SetPlace(Witnessed, RecordWitness.Read(seen.Body));
        transaction.Commit();
    }

    public void SetTaken(long number)
    {
        using var transaction = connection.BeginTransaction();
        SetPlace(Taken, new(number, []));
        transaction.Commit();
    }

    /// <summary>Removes the oldest entries that the silo holds; the anchor remembers where the chain goes on.</summary>
    public void Prune(int countMax)
    {
        var last = JournalRows.Read(connection, 0, countMax)
            .TakeWhile(entry => entry.Number <= Place(Taken).Number)
            .LastOrDefault();
        if (last is null) return;

        using var transaction = connection.BeginTransaction();
        using var delete = connection.CreateCommand();
        delete.CommandText = "DELETE FROM entries WHERE number <= $last";
        delete.Parameters.AddWithValue("$last", last.Number);
        delete.ExecuteNonQuery();
        SetPlace(Anchor, new(last.Number, last.Hash));
        transaction.Commit();
    }

    public void Dispose() => connection.Dispose();

    // Written through the log once, so that its blocks are there; later entries are written over them.
    private void ReserveLog(JournalSettings settings)
    {
        var log = new FileInfo(settings.Path + "-wal");
        if (log.Exists && log.Length >= settings.LogReserve) return;
        try
        {
            Run("CREATE TABLE IF NOT EXISTS reserve (space BLOB)");
            Run(string.Create(
                CultureInfo.InvariantCulture, $"INSERT INTO reserve VALUES (zeroblob({settings.LogReserve}))"));
            Run("DROP TABLE reserve");
        }
        catch (SqliteException)
        {
            // No space for it now. The journal works as long as the log fits; what fails later is told then.
        }
    }

    private static void Create(JournalSettings settings)
    {
        var draft = settings.Path + ".new";
        File.Delete(draft);
        using (var fresh = Open(draft))
        {
            Run(fresh, "PRAGMA journal_mode = OFF");
            Run(fresh, """
                CREATE TABLE entries (
                    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, at_ms INTEGER NOT NULL,
                    monotonic_ms INTEGER NOT NULL, boot TEXT NOT NULL, subject TEXT NOT NULL,
                    cause TEXT NOT NULL, body TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
                CREATE TABLE places (name TEXT PRIMARY KEY, number INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;
                CREATE TABLE reserve (space BLOB);
                """);
            // Written and freed in two steps: pages freed before they were written would stay a hole in the file.
            Run(fresh, string.Create(
                CultureInfo.InvariantCulture, $"INSERT INTO reserve VALUES (zeroblob({settings.CapacityBytes}))"));
            Run(fresh, "DROP TABLE reserve");
            Run(fresh, "PRAGMA journal_mode = WAL");
        }
        File.Move(draft, settings.Path);
    }

    // Nobody else has any business writing here: whoever holds the file counts as a failure soon.
    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        return connection;
    }

    private static void Fill(SqliteParameterCollection into, JournalEntry entry)
    {
        into[0].Value = entry.Number;
        into[1].Value = entry.Kind;
        into[2].Value = entry.At.ToUnixTimeMilliseconds();
        into[3].Value = (long)entry.Monotonic.TotalMilliseconds;
        into[4].Value = entry.Boot;
        into[5].Value = entry.Subject;
        into[6].Value = entry.Cause;
        into[7].Value = entry.Body;
        into[8].Value = entry.Hash.ToArray();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Run(string sql) => Run(connection, sql);

    private long Number(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void SetPlace(string name, JournalHead place)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO places (name, number, hash) VALUES ($name, $number, $hash)
            ON CONFLICT (name) DO UPDATE SET number = excluded.number, hash = excluded.hash
            """;
        command.Parameters.AddWithValue("$name", name);
        command.Parameters.AddWithValue("$number", place.Number);
        command.Parameters.AddWithValue("$hash", place.Hash.ToArray());
        command.ExecuteNonQuery();
    }
}
