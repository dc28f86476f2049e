using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Facility.Devices.Journal;

/// <summary>Reads entries from an open journal file.</summary>
internal static class JournalRows
{
    public const string Columns = "number, kind, at_ms, monotonic_ms, boot, subject, cause, body, hash";

    public static IEnumerable<JournalEntry> Read(SqliteConnection connection, long from, long countMax)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT {Columns} FROM entries WHERE number >= $from ORDER BY number LIMIT $count";
        command.Parameters.AddWithValue("$from", from);
        command.Parameters.AddWithValue("$count", countMax);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return Entry(reader);
    }

    public static JournalHead Place(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT number, hash FROM places WHERE name = $name";
        command.Parameters.AddWithValue("$name", name);
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new(reader.GetInt64(0), [.. (byte[])reader.GetValue(1)])
            : JournalHead.Start;
    }

    private static JournalEntry Entry(SqliteDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetString(1),
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2)),
        TimeSpan.FromMilliseconds(reader.GetInt64(3)),
        reader.GetString(4),
        reader.GetString(5),
        reader.GetString(6),
        reader.GetString(7),
        [.. (byte[])reader.GetValue(8)]);
}
