using Facility.Contracts.Record;
using Microsoft.Data.Sqlite;

namespace Facility.Devices.Journal;

/// <summary>Walks a journal's chain from its anchor to its head and names the first entry that does not fit.</summary>
public static class JournalCheck
{
    /// <summary>Walks the chain of a file; writes nothing.</summary>
    /// <exception cref="SqliteException">The file is no journal or cannot be read.</exception>
    public static RecordCheck Walk(string path)
    {
        using var connection = OpenReadOnly(path);
        var place = JournalRows.Place(connection, JournalFile.Anchor);
        var count = 0L;
        foreach (var entry in JournalRows.Read(connection, 0, long.MaxValue))
        {
            if (Objection(place, entry) is { } why) return new(count, Hex(place), place.Number + 1, why);

            place = new(entry.Number, entry.Hash);
            count++;
        }

        var head = JournalRows.Place(connection, JournalFile.Head);
        return head.Number == place.Number
            ? new(count, Hex(place), null, "")
            : new(count, Hex(place), place.Number + 1, $"The journal once reached entry {head.Number}.");
    }

    internal static SqliteConnection OpenReadOnly(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static string? Objection(JournalHead place, JournalEntry entry) =>
        entry.Number != place.Number + 1
            ? "It is missing."
            : !entry.Hash.AsSpan().SequenceEqual(JournalChain.HashOf(place.Hash, entry).AsSpan())
                ? "Its hash does not follow from its text and the entry before."
                : null;

    private static string Hex(JournalHead place) => Convert.ToHexStringLower(place.Hash.AsSpan());
}
