using System.Globalization;
using Facility.Contracts.Record;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Record;

/// <summary>Walks the chain from its origin and names the first entry that does not fit.</summary>
public static class RecordVerifier
{
    /// <summary>Checks every entry and the head.</summary>
    public static Task<RecordCheck> Walk(FacilityDb db, CancellationToken cancellation) =>
        Walk(db, _ => null, cancellation);

    /// <summary>Checks every entry and the head, and says what else is wrong with an entry that fits the chain.
    /// </summary>
    internal static async Task<RecordCheck> Walk(
        FacilityDb db, Func<RecordRow, string?> objection, CancellationToken cancellation)
    {
        var walked = 0L;
        var hash = RecordChain.Origin;
        try
        {
            // Entries appended meanwhile belong to the next walk, and so does their head.
            await using var snapshot = await db.ReadSnapshot(cancellation);

            await foreach (var entry in db.Record.AsNoTracking().OrderBy(row => row.Number)
                .AsAsyncEnumerable().WithCancellation(cancellation))
            {
                if ((Misfit(entry, walked + 1, hash) ?? objection(entry)) is { } why) return Broken(walked, hash, why);
                hash = entry.Hash;
                walked++;
            }
            return await CompareHead(db, walked, hash, cancellation);
        }
        catch (Exception damage) when (IsUnreadable(damage))
        {
            return Broken(walked, hash, $"it cannot be read: {damage.GetBaseException().Message}");
        }
    }

    private static string? Misfit(RecordRow entry, long expected, byte[] previous) =>
        entry.Number != expected
            ? $"number {Text(expected)} is missing; {Text(entry.Number)} follows."
            : RecordChain.Link(previous, entry).AsSpan().SequenceEqual(entry.Hash)
                ? null
                : "its content or its link does not match its hash.";

    private static async Task<RecordCheck> CompareHead(
        FacilityDb db, long walked, byte[] hash, CancellationToken cancellation)
    {
        var head = await db.ChainHeads.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == ChainHead.Facility, cancellation);
        var number = head?.Number ?? 0;
        if (number > walked) return Broken(walked, hash, $"the chain ends before its head, {Text(number)}.");
        var fits = number == walked && (head?.Hash ?? RecordChain.Origin).AsSpan().SequenceEqual(hash);
        return fits
            ? new(walked, Convert.ToHexStringLower(hash), null, "")
            : new(walked, Convert.ToHexStringLower(hash), walked, "the chain goes on beyond its head.");
    }

    private static RecordCheck Broken(long walked, byte[] hash, string why) =>
        new(walked, Convert.ToHexStringLower(hash), walked + 1, why);

    // Damage shows as the engine's complaint, or as a text or blob where a number should be.
    private static bool IsUnreadable(Exception damage) =>
        damage.GetBaseException() is SqliteException or InvalidCastException or FormatException
            or OverflowException or ArgumentException;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
