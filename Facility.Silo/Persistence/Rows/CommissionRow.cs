namespace Facility.Silo.Persistence.Rows;

/// <summary>An order of the commission, written down once; moves, plans, files and confirmations refer to it.</summary>
public sealed class CommissionRow : IVersioned
{
    /// <summary>The caller's order: the same one again finds this row.</summary>
    public required string Id { get; set; }
    public required string Number { get; set; }
    public DateOnly On { get; set; }

    /// <summary>Who decided, the chair first, a line each.</summary>
    public required string Members { get; set; }
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }

    public long Version { get; set; }
}
