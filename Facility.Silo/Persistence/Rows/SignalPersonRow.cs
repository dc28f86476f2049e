namespace Facility.Silo.Persistence.Rows;

/// <summary>A person named in a signal: excluded from it.</summary>
public sealed class SignalPersonRow
{
    public required string SignalId { get; set; }
    public required string PersonId { get; set; }
}
