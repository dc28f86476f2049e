using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Cameras;

/// <summary>What is known of a camera.</summary>
public enum CameraState
{
    /// <summary>Nobody and nothing says: never drawn as working.</summary>
    Unknown = 0,

    /// <summary>Its contact says so now, or a person confirmed it.</summary>
    Working = 1,

    /// <summary>It is out until a person confirms that it works.</summary>
    Out = 2,
}

/// <summary>What a camera's supervised contact says.</summary>
public enum CameraContact
{
    /// <summary>Nothing that could be believed: no contact, cable at fault, or its panel silent.</summary>
    Unknown = 0,

    /// <summary>It works.</summary>
    Working = 1,

    /// <summary>It does not work.</summary>
    Out = 2,
}

/// <summary>A camera of the register.</summary>
public sealed record CameraView
{
    /// <summary>Which.</summary>
    public required string Id { get; init; }

    /// <summary>Its mark.</summary>
    public required string Label { get; init; }

    /// <summary>Where it hangs.</summary>
    public string Place { get; init; } = "";

    /// <summary>The doors it sees.</summary>
    public ImmutableArray<DoorId> Doors { get; init; } = [];

    /// <summary>The same by their marks.</summary>
    public ImmutableArray<string> DoorLabels { get; init; } = [];

    /// <summary>Who keeps its recording.</summary>
    public string Keeper { get; init; } = "";

    /// <summary>How long the recording is kept, in words with the source; says so while nobody has said.</summary>
    public string Retention { get; init; } = "";

    /// <summary>What is known of it.</summary>
    public CameraState State { get; init; }

    /// <summary>Why: who or what says so, in words.</summary>
    public string Because { get; init; } = "";

    /// <summary>Since when it is so; null when nobody knows.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What its contact says.</summary>
    public CameraContact Contact { get; init; }

    /// <summary>Whether it has a contact at all.</summary>
    public bool HasContact { get; init; }

    /// <summary>When the outage is over its limit; null while it is not out.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether it is over its limit.</summary>
    public bool Overdue { get; init; }

    /// <summary>How it is called up, in words; empty for never.</summary>
    public string CallUp { get; init; } = "";
}
