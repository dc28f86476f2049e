using Facility.Contracts.Roles;

namespace Facility.Contracts.Record;

/// <summary>What was signed of the record and lies outside of its database.</summary>
public interface IOutsideCheck
{
    /// <summary>The last checkpoint, its key, and whether the export stands.</summary>
    [Operation("record.outside")]
    Task<OutsideView> Look(CancellationToken cancellation);

    /// <summary>The proof that an entry, numbered from 1, is in the last checkpoint; null if it is not yet.</summary>
    [Operation("record.proof")]
    Task<EntryProof?> Proof(long entry, CancellationToken cancellation);

    /// <summary>Writes the whole export as one zip file; each time is recorded.</summary>
    [Operation("record.export")]
    Task Export(Stream into, CancellationToken cancellation);
}
