using Facility.Contracts.Record;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.Outside;

/// <summary>Compares every entry of the record with what was signed of it and lies outside.</summary>
/// <remarks>The chain alone cannot tell a record whose entries, chain and head were rewritten together.</remarks>
public static class RecordComparison
{
    /// <summary>Walks the chain; the first entry that does not fit it, or is not the one that was signed.</summary>
    /// <exception cref="NotExtendedException">The export itself is not as it was signed.</exception>
    public static async Task<RecordCheck> Walk(
        FacilityDb db, ExportFiles files, CheckpointVerifier key, CancellationToken cancellation)
    {
        if (ExportState.Open(files, key).Last is not { Checkpoint: var signed })
            return await RecordVerifier.Walk(db, cancellation);
        var reader = new TileReader(files, signed.Size);
        if (!reader.RootOfLeaves().AsSpan().SequenceEqual(signed.Root))
            throw new NotExtendedException(null, "The hashes of the export are not those of its checkpoint.");

        var check = await RecordVerifier.Walk(db, entry => Objection(entry, reader, signed), cancellation);
        return check.IsWhole && check.Entries < signed.Size
            ? check with
            {
                BrokenAt = check.Entries + 1, Why = $"the record ends before it; {signed.Size} entries were signed.",
            }
            : check;
    }

    private static string? Objection(RecordRow entry, TileReader reader, Checkpoint signed) =>
        entry.Number <= signed.Size
        && !Merkle.Leaf(RecordLeaf.InBundle(entry)).AsSpan().SequenceEqual(reader.Leaf(entry.Number - 1))
            ? "it is not the entry that was signed under its number." : null;
}
