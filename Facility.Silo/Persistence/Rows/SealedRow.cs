namespace Facility.Silo.Persistence.Rows;

/// <summary>A sealed application: the sealed octets as the kiosk's browser made them, and nothing of what they
/// say or who wrote them. Nothing here deletes one.</summary>
public sealed class SealedRow : IVersioned
{
    /// <summary>By chance, so that numbers tell nobody how many there are.</summary>
    public required string Id { get; set; }

    /// <summary>To whom, as the table of addressees names it.</summary>
    public required string Addressee { get; set; }

    /// <summary>Of the key it is sealed with, lower-case hexadecimal.</summary>
    public required string Fingerprint { get; set; }
    public required byte[] Envelope { get; set; }

    /// <summary>SHA-256 of the envelope; the record has it too.</summary>
    public required byte[] Digest { get; set; }

    /// <summary>SHA-256 of the number and the coupon's check code.</summary>
    public required byte[] CheckHash { get; set; }

    /// <summary>The kiosk's order; a repeat is taken once.</summary>
    public required string OrderId { get; set; }
    public DateTimeOffset TakenAt { get; set; }
    public DateTimeOffset DueAt { get; set; }

    /// <summary>When its file was last taken out for the addressee.</summary>
    public DateTimeOffset? ExportedAt { get; set; }
    public DateTimeOffset? HandedAt { get; set; }

    /// <summary>"Person role station" of who handed it over.</summary>
    public string HandedBy { get; set; } = "";

    /// <summary>To whom, in words: a courier, an office, a number of a registered letter.</summary>
    public string HandedTo { get; set; } = "";

    /// <summary>When its clock ran out and the inspector was asked; null while it has not.</summary>
    public DateTimeOffset? OverdueAt { get; set; }

    public long Version { get; set; }
}
