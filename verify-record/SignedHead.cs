namespace VerifyRecord;

/// <summary>A signed statement: so many entries have this root.</summary>
/// <param name="Size">Entries.</param>
/// <param name="Root">Root of the tree over them.</param>
/// <param name="Taken">When, as it says itself; empty for a witness that says nothing of it.</param>
/// <param name="Number">The how many-th checkpoint of its export it is; 0 for a witness.</param>
/// <param name="From">Where it was found, for messages.</param>
public sealed record SignedHead(long Size, byte[] Root, string Taken, long Number, string From);
