using Facility.Contracts.Doors;

namespace Facility.Devices.Doors;

/// <summary>What a door's brain is told at a moment.</summary>
/// <param name="Trigger">What happened.</param>
/// <param name="Release">With what releases: which release.</param>
/// <param name="Because">With what keeps locked: who or what for.</param>
public sealed record DoorInput(DoorTrigger Trigger, DoorRelease? Release = null, string Because = "")
{
    /// <summary>An input that needs no more words.</summary>
    public static implicit operator DoorInput(DoorTrigger trigger) => new(trigger);

    /// <summary>The same, by name.</summary>
    public static DoorInput ToDoorInput(DoorTrigger trigger) => new(trigger);

    /// <summary>Life safety releases the door until it is told to end.</summary>
    /// <param name="cause">What its reports follow from.</param>
    /// <param name="because">Words for the screen.</param>
    public static DoorInput LifeSafety(string cause, string because) =>
        new(DoorTrigger.LifeSafetyBegan, new(CommandSlot.LifeSafety, cause, because, TimeSpan.MaxValue));

    /// <summary>The emergency lever was pulled.</summary>
    /// <param name="cause">What its reports follow from.</param>
    /// <param name="because">Words for the screen.</param>
    public static DoorInput Lever(string cause, string because) =>
        new(DoorTrigger.LeverPulled, new(CommandSlot.Lever, cause, because, TimeSpan.MaxValue));
}
