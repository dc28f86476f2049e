using Facility.Contracts.Children;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A child who lives, or lived, here with the mother. Papers stay here; the record holds ids.</summary>
public sealed class ChildRow : IVersioned
{
    public required string PersonId { get; set; }

    /// <summary>The order by which the child was taken in: the same one again finds this row.</summary>
    public required string OrderId { get; set; }
    public required string MotherId { get; set; }
    public DateOnly Born { get; set; }
    public DateOnly Since { get; set; }
    public string Paper { get; set; } = "";

    /// <summary>Until which day the child may stay: by law, or by the order below.</summary>
    public DateOnly LastDay { get; set; }
    public string ExtendedBy { get; set; } = "";
    public ChildGround Ground { get; set; }
    public DateOnly? GroundOn { get; set; }

    /// <summary>By which order the child leaves with the mother; empty while none says so.</summary>
    public string AlongBy { get; set; } = "";

    /// <summary>Which last day was told as over.</summary>
    public DateOnly? OverTold { get; set; }

    public DateOnly? EndedOn { get; set; }
    public ChildEnd End { get; set; }
    public string EndTo { get; set; } = "";
    public string EndPaper { get; set; } = "";
    public string EndedBy { get; set; } = "";

    public long Version { get; set; }
}
