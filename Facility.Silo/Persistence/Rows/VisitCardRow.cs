namespace Facility.Silo.Persistence.Rows;

/// <summary>A reusable card of the visit wing; never its number. By itself it is no right of anybody.</summary>
public sealed class VisitCardRow : IVersioned
{
    public required string Id { get; set; }

    /// <summary>The number printed on it.</summary>
    public required string Printed { get; set; }
    public required string CardEnding { get; set; }
    public int Bits { get; set; }
    public required string GroupId { get; set; }
    public DateTimeOffset EnrolledAt { get; set; }

    /// <summary>The lending that runs; empty while it is in the rack.</summary>
    public string Lending { get; set; } = "";

    /// <summary>How often it was lent.</summary>
    public int Lendings { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }
    public string Because { get; set; } = "";

    public long Version { get; set; }
}
