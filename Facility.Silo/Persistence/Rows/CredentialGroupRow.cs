namespace Facility.Silo.Persistence.Rows;

/// <summary>An access group of a credential.</summary>
public sealed class CredentialGroupRow
{
    public required string CredentialId { get; set; }
    public required string GroupId { get; set; }
}
