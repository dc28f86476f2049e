using Facility.Silo.Outside;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Bench.Tamper;

/// <summary>Tamperings with the database, each judged against the export outside.</summary>
internal static class DatabaseTampering
{
    /// <summary>Each kind: changes rows and says the first entry that is wrong afterwards and whether the head
    /// follows.</summary>
    public static readonly (string Kind, Act Do)[] All =
    [
        ("flip a character", Flip), ("delete an entry", Delete), ("insert an entry", Insert),
        ("swap two entries", Swap), ("cut the tail", Cut), ("put yesterday's database back", PutBack),
        ("rewrite and rehash", Rewrite), ("delete and rehash", DeleteAndRehash),
        ("insert and rehash", InsertAndRehash), ("yesterday's database, grown again", GrowAgain),
    ];

    public delegate (long First, bool NewHead) Act(List<RecordRow> rows, TamperHouse house, Random chance);

    /// <summary>Does it, judges it with the silo's own comparison.</summary>
    public static async Task<TamperResult> Run(TamperHouse house, int kind, Random chance)
    {
        var rows = RowForger.Copy(house.Rows);
        var (first, newHead) = All[kind].Do(rows, house, chance);
        var last = newHead ? rows[^1] : house.Rows[^1];
        await house.Put(rows, (last.Number, last.Hash));
        await using var db = house.Db();
        var check = await RecordComparison.Walk(db, new(house.Export), house.Key.Verifier, default);
        return new(All[kind].Kind, first, !check.IsWhole, check.BrokenAt == first, check.BrokenAt == first, check.Why);
    }

    private static (long, bool) Flip(List<RecordRow> rows, TamperHouse house, Random chance)
    {
        var at = chance.Next(rows.Count);
        RowForger.Spoil(rows[at], chance);
        return (at + 1, false);
    }

    private static (long, bool) Delete(List<RecordRow> rows, TamperHouse house, Random chance)
    {
        var at = chance.Next(rows.Count);
        rows.RemoveAt(at);
        return (at + 1, false);
    }

    private static (long, bool) Insert(List<RecordRow> rows, TamperHouse house, Random chance)
    {
        var at = InsertAt(rows, chance);
        for (var index = at; index < rows.Count; index++) rows[index].Number = index + 1;
        return (at + 1, false);
    }

    private static (long, bool) Swap(List<RecordRow> rows, TamperHouse house, Random chance)
    {
        var (one, other) = (chance.Next(rows.Count), chance.Next(rows.Count - 1));
        if (other >= one) other++;
        (rows[one], rows[other]) = (rows[other], rows[one]);
        (rows[one].Number, rows[other].Number) = (one + 1, other + 1);
        return (Math.Min(one, other) + 1, false);
    }

    private static (long, bool) Cut(List<RecordRow> rows, TamperHouse house, Random chance)
    {
        var left = chance.Next(1, rows.Count);
        rows.RemoveRange(left, rows.Count - left);
        return (left + 1, true);
    }

    private static (long, bool) PutBack(List<RecordRow> rows, TamperHouse house, Random chance)
    {
        rows.RemoveRange(house.Yesterday, rows.Count - house.Yesterday);
        return (house.Yesterday + 1, true);
    }

    private static (long, bool) Rewrite(List<RecordRow> rows, TamperHouse house, Random chance)
    {
        var (at, _) = Flip(rows, house, chance);
        RowForger.Rehash(rows, (int)at - 1);
        return (at, true);
    }

    private static (long, bool) DeleteAndRehash(List<RecordRow> rows, TamperHouse house, Random chance)
    {
        var (at, _) = Delete(rows, house, chance);
        RowForger.Rehash(rows, (int)at - 1);
        return (at, true);
    }

    private static (long, bool) InsertAndRehash(List<RecordRow> rows, TamperHouse house, Random chance)
    {
        var at = InsertAt(rows, chance);
        RowForger.Rehash(rows, at);
        return (at + 1, true);
    }

    // As many entries as were lost, so that the numbers look right.
    private static (long, bool) GrowAgain(List<RecordRow> rows, TamperHouse house, Random chance)
    {
        foreach (var row in rows.Skip(house.Yesterday)) RowForger.Spoil(row, chance);
        RowForger.Rehash(rows, house.Yesterday);
        return (house.Yesterday + 1, true);
    }

    private static int InsertAt(List<RecordRow> rows, Random chance)
    {
        var at = chance.Next(rows.Count);
        var forged = RowForger.Copy(rows[at]);
        RowForger.Spoil(forged, chance);
        rows.Insert(at, forged);
        return at;
    }
}
