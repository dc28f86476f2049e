using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Facility.Tests.EndToEnd;

/// <summary>What clients were told, kept on their side, and held against the file afterwards.</summary>
/// <remarks>Reads the file by plain SQL: production code, which may err, has no word in it.</remarks>
internal sealed class AcknowledgementLedger
{
    private readonly ConcurrentDictionary<string, bool?> moves = new();
    private readonly ConcurrentDictionary<string, bool> parcels = new();

    /// <summary>How many answers the clients got.</summary>
    public int Acknowledged => moves.Values.Count(done => done is not null) + parcels.Values.Count(told => told);

    /// <summary>Orders that were sent and not answered.</summary>
    public IReadOnlyCollection<string> UnansweredMoves =>
        [.. moves.Where(one => one.Value is null).Select(one => one.Key)];

    /// <summary>Parcels that were sent and not answered.</summary>
    public IReadOnlyCollection<string> UnansweredParcels =>
        [.. parcels.Where(one => !one.Value).Select(one => one.Key)];

    public void SentMove(string order) => moves.TryAdd(order, null);

    public void ToldMove(string order, bool done) => moves[order] = done;

    public void SentParcel(string barcode) => parcels.TryAdd(barcode, false);

    public void ToldParcel(string barcode) => parcels[barcode] = true;

    /// <summary>Everything in the file that does not go with what the clients were told; empty when all does.</summary>
    public async Task<IReadOnlyList<string>> CompareWith(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var rows = await Counts(connection, "SELECT Id, count(*) FROM Moves GROUP BY Id");
        var moved = await Counts(connection, Entries("placement.moved"));
        var refused = await Counts(connection, Entries("placement.refused"));
        var kept = await Counts(connection, "SELECT Barcode, count(*) FROM Parcels GROUP BY Barcode");
        var received = await Counts(connection,
            "SELECT p.Barcode, count(*) FROM Record r JOIN Parcels p ON p.Id = r.Cause "
            + "WHERE r.Kind = 'parcel.stepped' GROUP BY 1");
        return
        [
            .. moves.SelectMany(one => Complaint(one.Key, one.Value, rows, moved, refused)),
            .. parcels.SelectMany(one => Complaint(one.Key, one.Value, kept, received)),
        ];
    }

    public override string ToString() =>
        $"{Acknowledged:N0} acknowledged ({moves.Count:N0} moves, {parcels.Count:N0} parcels sent; "
        + $"{moves.Values.Count(done => done is true):N0} moves done)";

    private static IEnumerable<string> Complaint(
        string order, bool? done, Dictionary<string, long> rows, Dictionary<string, long> moved,
        Dictionary<string, long> refused)
    {
        var (row, entry) = (rows.GetValueOrDefault(order), moved.GetValueOrDefault(order));
        if (row != entry || row > 1) yield return $"{order}: {row} moves and {entry} entries";
        if (done is true && row != 1) yield return $"{order}: acknowledged, {row} moves";
        if (done is false && (row != 0 || refused.GetValueOrDefault(order) == 0))
            yield return $"{order}: refused, {row} moves, {refused.GetValueOrDefault(order)} entries of it";
    }

    private static IEnumerable<string> Complaint(
        string barcode, bool told, Dictionary<string, long> kept, Dictionary<string, long> received)
    {
        var (row, entry) = (kept.GetValueOrDefault(barcode), received.GetValueOrDefault(barcode));
        if (row != entry || row > 1) yield return $"{barcode}: {row} parcels and {entry} entries";
        if (told && row != 1) yield return $"{barcode}: acknowledged, {row} parcels";
    }

    private static string Entries(string kind) =>
        $"SELECT Cause, count(*) FROM Record WHERE Kind = '{kind}' GROUP BY Cause";

    private static async Task<Dictionary<string, long>> Counts(SqliteConnection connection, string question)
    {
        var found = new Dictionary<string, long>();
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) found[reader.GetString(0)] = reader.GetInt64(1);
        return found;
    }
}
