namespace Facility.Silo.Persistence.Rows;

/// <summary>A public key of an addressee: proposed by one person, confirmed by another.</summary>
public sealed class SealedKeyRow : IVersioned
{
    /// <summary>SHA-256 of the key, lower-case hexadecimal.</summary>
    public required string Fingerprint { get; set; }
    public required string Addressee { get; set; }

    /// <summary>The key as X.509 writes public keys (SubjectPublicKeyInfo).</summary>
    public required byte[] PublicKey { get; set; }
    public required string ProposedBy { get; set; }
    public DateTimeOffset ProposedAt { get; set; }

    /// <summary>Who compared it with what the addressee gave out; empty for nobody yet.</summary>
    public string ConfirmedBy { get; set; } = "";
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>When another key took its place, or it was turned down.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    public long Version { get; set; }
}
