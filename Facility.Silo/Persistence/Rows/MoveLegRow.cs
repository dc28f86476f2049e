namespace Facility.Silo.Persistence.Rows;

/// <summary>One person of a move.</summary>
public sealed class MoveLegRow
{
    public required string MoveId { get; set; }
    public required string PersonId { get; set; }

    /// <summary>Where they lived; empty for nowhere.</summary>
    public string FromCell { get; set; } = "";
    public required string ToCell { get; set; }

    /// <summary>Rules that were overridden for them, parted by spaces.</summary>
    public string Overridden { get; set; } = "";
}
