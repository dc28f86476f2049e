using Facility.Contracts.Credentials;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A card as given to a person; never its number.</summary>
public sealed class CredentialRow : IVersioned
{
    public required string Id { get; set; }
    public required string PersonId { get; set; }
    public required string CardEnding { get; set; }
    public int Bits { get; set; }
    public CredentialState State { get; set; }
    public DateTimeOffset? ValidFrom { get; set; }
    public DateTimeOffset? ValidTo { get; set; }
    public bool HasPin { get; set; }
    public bool HasDuressPin { get; set; }
    public bool NeedsEscort { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The access table that first carries the present state.</summary>
    public long ChangedIn { get; set; }

    public long Version { get; set; }
}
