using Facility.Contracts.Movement;

namespace Facility.Silo.Persistence.Rows;

/// <summary>An order by which somebody is moved inside the gate.</summary>
public sealed class MovementOrderRow : IVersioned
{
    public required string Id { get; set; }
    public required string OrderId { get; set; }
    public required string PersonId { get; set; }

    /// <summary>The door behind which they are when it begins, and the one behind which they are to be.</summary>
    public required string Start { get; set; }
    public required string End { get; set; }

    /// <summary>The doors on the way, parted by spaces: what it authorises, fixed when it was given.</summary>
    public required string Doors { get; set; }
    public DateTimeOffset From { get; set; }
    public DateTimeOffset Until { get; set; }
    public string Escort { get; set; } = "";
    public string Permission { get; set; } = "";
    public MovementReason Reason { get; set; }
    public string Words { get; set; } = "";
    public MovementStage Stage { get; set; }
    public DateTimeOffset GivenAt { get; set; }
    public string GivenBy { get; set; } = "";
    public string GivenByName { get; set; } = "";
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>The entry of leaving: a passage that confirms the arrival is newer.</summary>
    public long LeftEntry { get; set; }

    /// <summary>When it came to its last stage, by whom, and why if it ended otherwise.</summary>
    public DateTimeOffset? EndedAt { get; set; }
    public string EndedByName { get; set; } = "";
    public string EndedBecause { get; set; } = "";
    public bool LateTold { get; set; }

    public long Version { get; set; }
}
