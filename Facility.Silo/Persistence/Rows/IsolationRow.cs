using Facility.Contracts.Isolation;

namespace Facility.Silo.Persistence.Rows;

/// <summary>An order of isolation. Grounds stay here; the record holds ids, kinds and times.</summary>
public sealed class IsolationRow : IVersioned
{
    public required string Id { get; set; }
    public required string OrderId { get; set; }
    public required string PersonId { get; set; }
    public IsolationKind Kind { get; set; }
    public string Ground { get; set; } = "";
    public string Authority { get; set; } = "";
    public string Breach { get; set; } = "";
    public string BeyondFloor { get; set; } = "";
    public string Consent { get; set; } = "";
    public DateTimeOffset StartsAt { get; set; }
    public DateTimeOffset Until { get; set; }
    public string By { get; set; } = "";
    public DateTimeOffset? EndedAt { get; set; }
    public IsolationEnd End { get; set; }
    public string EndedBy { get; set; } = "";
    public string EndWords { get; set; } = "";

    /// <summary>When the person was out of the cell, the order being over; null until then.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>The last closing time of a visit that was found missed and told.</summary>
    public DateTimeOffset? SeenThrough { get; set; }

    /// <summary>Whether it was told that the person stays on, and that the floor is reached.</summary>
    public bool StayTold { get; set; }
    public bool FloorTold { get; set; }

    public long Version { get; set; }
}
