using Facility.Contracts.Credentials;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A credential's end, to be confirmed by every panel.</summary>
public sealed class RevocationRow
{
    public long Number { get; set; }
    public required string CredentialId { get; set; }
    public CredentialState State { get; set; }
    public DateTimeOffset At { get; set; }
}
