namespace Facility.Silo.Persistence.Rows;

/// <summary>An enrolled browser, known by the hash of the token in its cookie.</summary>
public sealed class StationRow
{
    public required string Id { get; set; }
    public required string Name { get; set; }
    public required byte[] TokenHash { get; set; }
    public DateTimeOffset EnrolledAt { get; set; }
    public required string EnrolledBy { get; set; }
}
