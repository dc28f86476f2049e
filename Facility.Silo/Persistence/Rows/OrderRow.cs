using Facility.Contracts.Doors;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A person's order with its answer: the outbox, and what makes a repeat get the first answer.</summary>
public sealed class OrderRow : IVersioned
{
    public required string Id { get; set; }
    public required string Kind { get; set; }
    public string DoorId { get; set; } = "";
    public string BlockId { get; set; } = "";
    public required string PersonId { get; set; }
    public required string By { get; set; }
    public Role Role { get; set; }
    public required string StationId { get; set; }

    /// <summary>Who confirmed an act of two people; empty for nobody.</summary>
    public string SecondPersonId { get; set; } = "";
    public string SecondBy { get; set; } = "";
    public ReleaseReason Reason { get; set; }
    public string Note { get; set; } = "";

    /// <summary>The refusals as JSON; empty means allowed.</summary>
    public string Refusals { get; set; } = "";
    public OrderProgress Progress { get; set; }
    public FaultCode Fault { get; set; }
    public string Says { get; set; } = "";
    /// <summary>What was warned of although it was allowed; names nobody.</summary>
    public string Warns { get; set; } = "";
    public long Epoch { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }

    public long Version { get; set; }
}
