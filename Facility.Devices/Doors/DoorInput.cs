namespace Facility.Devices.Doors;

/// <summary>What a door's brain is told at a moment.</summary>
/// <param name="Trigger">What happened.</param>
/// <param name="Release">With <see cref="DoorTrigger.ReleaseOrdered"/>: which release.</param>
/// <param name="Because">With <see cref="DoorTrigger.LockdownEngaged"/>: who or what for.</param>
public sealed record DoorInput(DoorTrigger Trigger, DoorRelease? Release = null, string Because = "")
{
    /// <summary>An input that needs no more words.</summary>
    public static implicit operator DoorInput(DoorTrigger trigger) => new(trigger);

    /// <summary>The same, by name.</summary>
    public static DoorInput ToDoorInput(DoorTrigger trigger) => new(trigger);
}
