using Facility.Contracts.Site;
using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Panel;

/// <summary>What an output is told for a lock of a kind.</summary>
public static class LockWiring
{
    /// <summary>Released for a time; the module's own timer ends it, panel or not (invariant I7).</summary>
    public static OutputOrder Release(SiteDoor door, TimeSpan time) => new(
        (byte)door.Output.Number,
        door.Lock is LockKind.FailSafe ? OutputAction.OffFor : OutputAction.OnFor,
        time);

    /// <summary>Locked, now and for good.</summary>
    public static OutputOrder Lock(SiteDoor door) => new(
        (byte)door.Output.Number,
        door.Lock is LockKind.FailSafe ? OutputAction.On : OutputAction.Off,
        TimeSpan.Zero);
}
