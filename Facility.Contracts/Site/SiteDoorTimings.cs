namespace Facility.Contracts.Site;

/// <summary>A door's times. Source of the defaults: hardware facts, section 2.4.</summary>
/// <param name="Release">How long a release lasts; 1 s to 60 s, default 5 s; carried in the OUT command itself.</param>
/// <param name="HeldAfter">Open longer is "held"; default 30 s.</param>
/// <param name="ReleaseConfirm">The bolt must withdraw within; default 1 s.</param>
/// <param name="LockConfirm">The bolt must come home within, after the leaf closed; default 3 s.</param>
public sealed record SiteDoorTimings(
    TimeSpan Release, TimeSpan HeldAfter, TimeSpan ReleaseConfirm, TimeSpan LockConfirm)
{
    /// <summary>The defaults.</summary>
    public static SiteDoorTimings Standard { get; } = Of(5, 30, 1, 3);

    /// <summary>The times usual for a kind of door.</summary>
    /// <remarks>Ours but for the standard ones: a motor needs seconds for its bolt or leaf, a hatch none to spare.
    /// </remarks>
    public static SiteDoorTimings UsualOf(DoorKind kind) => kind switch
    {
        DoorKind.MotorLock => Of(8, 30, 4, 6),
        DoorKind.Slider => Of(5, 60, 2, 3),
        DoorKind.VehicleGate => Of(5, 180, 2, 3),
        DoorKind.Hatch => Of(3, 15, 1, 3),
        _ => Standard,
    };

    private static SiteDoorTimings Of(int release, int heldAfter, int releaseConfirm, int lockConfirm) => new(
        TimeSpan.FromSeconds(release), TimeSpan.FromSeconds(heldAfter),
        TimeSpan.FromSeconds(releaseConfirm), TimeSpan.FromSeconds(lockConfirm));
}
