using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>A camera that exists outside; the facility keeps its register and no picture of it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Place">Where it hangs and what it shows, in words.</param>
/// <param name="Doors">The doors it sees.</param>
/// <param name="Keeper">Who keeps its recording: whom a request to preserve is addressed to.</param>
public sealed record SiteCamera(
    string Id, string Label, string Place, ImmutableArray<DoorId> Doors, string Keeper)
{
    /// <summary>How long its recording is kept, 1 to 3650 days; null while nobody has said so.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>Where that figure comes from; empty without one.</summary>
    public string RetentionSource { get; init; } = "";

    /// <summary>Its supervised contact, active while it works; null for none.</summary>
    public IoPoint? Status { get; init; }

    /// <summary>When and how it is called up on a monitor; null for never.</summary>
    public SiteCallUp? CallUp { get; init; }
}

/// <summary>What calls up the camera of a door.</summary>
public enum CallUpCause
{
    /// <summary>Any alarm of the door: forced, held, bolt lost, tamper and the rest.</summary>
    Alarm = 1,

    /// <summary>Somebody used a duress PIN there.</summary>
    Duress = 2,

    /// <summary>A person's release was accepted.</summary>
    Release = 3,

    /// <summary>Somebody pressed the button at the door.</summary>
    Button = 4,
}

/// <summary>How a camera is called up.</summary>
/// <param name="Output">The output that brings its picture to the monitor; null: only told at the seam.</param>
/// <param name="For">How long, 1 s to 600 s; carried in the OUT command itself.</param>
/// <param name="On">What calls it up.</param>
public sealed record SiteCallUp(IoPoint? Output, TimeSpan For, ImmutableArray<CallUpCause> On);
