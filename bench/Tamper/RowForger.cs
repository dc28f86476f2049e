using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.Data.Sqlite;

namespace Bench.Tamper;

/// <summary>Changes rows of a record as somebody with all rights over the database can.</summary>
internal static class RowForger
{
    private static readonly (string Name, Func<RecordRow, object> Of)[] Columns =
    [
        ("Number", row => row.Number), ("At", row => row.At.UtcTicks), ("TakenAt", row => row.TakenAt.UtcTicks),
        ("Kind", row => row.Kind), ("Who", row => row.Who), ("Where", row => row.Where), ("Rules", row => row.Rules),
        ("Cause", row => row.Cause), ("Body", row => row.Body), ("Panel", row => row.Panel),
        ("Report", row => row.Report), ("ReportHash", row => row.ReportHash), ("Hash", row => row.Hash),
        ("Root", row => row.Root),
    ];

    public static List<RecordRow> Copy(IEnumerable<RecordRow> rows) => [.. rows.Select(Copy)];

    public static RecordRow Copy(RecordRow row) => new()
    {
        Number = row.Number, At = row.At, TakenAt = row.TakenAt, Kind = row.Kind, Who = row.Who, Where = row.Where,
        Rules = row.Rules, Cause = row.Cause, Body = row.Body, Panel = row.Panel, Report = row.Report,
        ReportHash = [.. row.ReportHash], Hash = [.. row.Hash], Root = row.Root,
    };

    /// <summary>Changes one thing of an entry.</summary>
    public static void Spoil(RecordRow row, Random chance)
    {
        switch (chance.Next(7))
        {
            case 0: row.Body = Flip(row.Body, chance); break;
            case 1: row.Who = Flip(row.Who, chance); break;
            case 2: row.Kind = Flip(row.Kind, chance); break;
            case 3: row.Where = Flip(row.Where, chance); break;
            case 4: row.At = row.At.AddTicks(chance.Next(1, 1_000_000)); break;
            case 5: row.TakenAt = row.TakenAt.AddTicks(-chance.Next(1, 1_000_000)); break;
            default: row.Rules = "CARD-0" + chance.Next(1, 9); break;
        }
    }

    /// <summary>Chains rows anew from an index on.</summary>
    public static void Rehash(List<RecordRow> rows, int from)
    {
        for (var index = from; index < rows.Count; index++)
        {
            rows[index].Number = index + 1;
            rows[index].Hash = RecordChain.Link(index == 0 ? RecordChain.Origin : rows[index - 1].Hash, rows[index]);
        }
    }

    /// <summary>Writes rows without asking anybody.</summary>
    public static async Task Insert(SqliteConnection database, IReadOnlyList<RecordRow> rows)
    {
        await using var insert = database.CreateCommand();
        insert.CommandText = $"INSERT INTO record ({string.Join(", ", Columns.Select(one => $"\"{one.Name}\""))}) "
            + $"VALUES ({string.Join(", ", Columns.Select((_, index) => $"${index}"))})";
        for (var index = 0; index < Columns.Length; index++)
            insert.Parameters.Add(new() { ParameterName = $"${index}" });
        foreach (var row in rows)
        {
            for (var index = 0; index < Columns.Length; index++)
                insert.Parameters[index].Value = Columns[index].Of(row);
            await insert.ExecuteNonQueryAsync();
        }
    }

    private static string Flip(string text, Random chance)
    {
        var at = chance.Next(text.Length);
        return string.Concat(text.AsSpan(0, at), text[at] == 'q' ? "w" : "q", text.AsSpan(at + 1));
    }
}
