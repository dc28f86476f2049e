using Facility.Contracts.Cameras;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A request to preserve a recording. It is never deleted.</summary>
public sealed class PreserveRow : IVersioned
{
    public required string Id { get; set; }

    /// <summary>A cause of the domain's list, or <c>asked</c> by a person.</summary>
    public required string Cause { get; set; }

    /// <summary>The door or place as it was told.</summary>
    public string About { get; set; } = "";

    /// <summary>The signal behind it: whoever is named there sees none of it. Empty for none.</summary>
    public string SignalId { get; set; } = "";

    /// <summary>The person's order; empty for what came by itself.</summary>
    public string OrderId { get; set; } = "";

    /// <summary>Empty while nobody has named one.</summary>
    public string CameraId { get; set; } = "";
    public DateTimeOffset From { get; set; }
    public DateTimeOffset To { get; set; }
    public PreserveStatus Status { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public bool OverdueTold { get; set; }

    /// <summary>The keeper's reference, or why there is none.</summary>
    public string Reference { get; set; } = "";

    /// <summary>"Person role station" of who moved it last; empty for nobody.</summary>
    public string By { get; set; } = "";

    public long Version { get; set; }
}
