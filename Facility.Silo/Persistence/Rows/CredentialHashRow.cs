namespace Facility.Silo.Persistence.Rows;

/// <summary>What one panel knows a card by; another panel's key gives another hash.</summary>
public sealed class CredentialHashRow
{
    public required string CredentialId { get; set; }
    public required string PanelId { get; set; }
    public required byte[] CardHash { get; set; }
    public byte[] PinHash { get; set; } = [];
    public byte[] DuressHash { get; set; } = [];
}
