using System.Globalization;
using Facility.Contracts.Record;
using Microsoft.Data.Sqlite;

namespace Facility.Devices.Journal;

/// <summary>What a journal holds of the signed record, as lines for <c>verify-record --witness</c>.</summary>
public static class WitnessLines
{
    private const string Last = "last";

    /// <summary>A line for each entry that is still there, and one for the last that was seen.</summary>
    /// <remarks>Panel, entry of its journal, entries that were signed, root in hexadecimal.</remarks>
    /// <exception cref="SqliteException">The file is no journal or cannot be read.</exception>
    public static IReadOnlyList<string> Read(string path, string panel)
    {
        using var connection = JournalCheck.OpenReadOnly(path);
        var kept = JournalRows.Place(connection, JournalFile.Witnessed);
        return
        [
            .. JournalRows.Read(connection, 0, long.MaxValue)
                .Where(entry => entry.Kind == RecordKinds.RecordWitnessed)
                .Select(entry => Line(panel, entry.Number.ToString(CultureInfo.InvariantCulture),
                    RecordWitness.Read(entry.Body))),
            .. kept.Number == 0 ? [] : new[] { Line(panel, Last, kept) },
        ];
    }

    private static string Line(string panel, string entry, JournalHead seen) => string.Create(
        CultureInfo.InvariantCulture,
        $"{panel} {entry} {seen.Number} {Convert.ToHexStringLower(seen.Hash.AsSpan())}");
}
