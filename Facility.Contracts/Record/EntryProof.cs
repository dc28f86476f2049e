namespace Facility.Contracts.Record;

/// <summary>That one entry is in the signed record (C2SP tlog-proof).</summary>
/// <param name="FileName">What to call the file.</param>
/// <param name="Text">The file: the entry's octets, its path to the root, the checkpoint.</param>
public sealed record EntryProof(string FileName, string Text);
