using Facility.Contracts.Joint;
using Facility.Contracts.Roles;

namespace Facility.Silo.Persistence.Rows;

/// <summary>An order of two people: the first half, and what became of it.</summary>
public sealed class JointRow : IVersioned
{
    public required string Id { get; set; }
    public JointKind Kind { get; set; }
    public required string BlockId { get; set; }

    /// <summary>The doors, blank-separated, in their order.</summary>
    public string Doors { get; set; } = "";
    public string Does { get; set; } = "";
    public string Reason { get; set; } = "";
    public required string PersonId { get; set; }
    public required string By { get; set; }
    public Role Role { get; set; }
    public required string StationId { get; set; }
    public DateTimeOffset Begun { get; set; }
    public DateTimeOffset LapsesAt { get; set; }
    public JointState State { get; set; }
    public string SecondPersonId { get; set; } = "";
    public string SecondBy { get; set; } = "";

    /// <summary>The refusals of its beginning as JSON; empty means allowed.</summary>
    public string Refusals { get; set; } = "";
    public string Says { get; set; } = "";
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When nothing more of a confirmed one was to come.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public long Version { get; set; }
}
