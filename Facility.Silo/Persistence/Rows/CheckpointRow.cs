namespace Facility.Silo.Persistence.Rows;

/// <summary>The place of signed checkpoints: a head, signed by a key that leaves the machine.</summary>
public sealed class CheckpointRow
{
    public long Number { get; set; }
    public required byte[] Hash { get; set; }
    public DateTimeOffset SignedAt { get; set; }
    public required string KeyId { get; set; }
    public required byte[] Signature { get; set; }
}
