namespace Facility.Silo.Persistence.Rows;

/// <summary>Finds the entries about a door, block, person or credential; derived, not chained.</summary>
public sealed class RecordSubjectRow
{
    public required string Subject { get; set; }
    public long Number { get; set; }
}
