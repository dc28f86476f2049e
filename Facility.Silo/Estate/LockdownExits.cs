using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Site;

namespace Facility.Silo.Estate;

/// <summary>Which ways out stay usable in a lockdown, and what its end makes possible again.</summary>
public static class LockdownExits
{
    /// <summary>Marks of the block's ways out whose inner reader the lockdown does not refuse.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<SiteDoor> doors, LockdownWay way) =>
        way.Refuses(inside: true) ? [] : [.. doors.Where(IsWayOut).Select(door => door.Label)];

    /// <summary>What comes back with its end, each as a sentence; releasing is not among it.</summary>
    public static ImmutableArray<string> PossibleAgain(ImmutableArray<SiteDoor> doors, LockdownWay way)
    {
        var outer = doors.Count(door => door.Readers.Any(reader => !reader.Inside));
        var inner = doors.Count(door => door.Readers.Any(reader => reader.Inside));
        var sentences = ImmutableArray.CreateBuilder<string>();
        if (way.Refuses(inside: false)) sentences.Add($"Cards from outside at {outer} doors.");
        if (way.Refuses(inside: true)) sentences.Add($"Cards from inside at {inner} doors.");
        if (way is LockdownWay.Full) sentences.Add($"Releases by operators at {doors.Length} doors.");
        return sentences.ToImmutable();
    }

    private static bool IsWayOut(SiteDoor door) =>
        door.Use is DoorUse.BlockGate or DoorUse.SallyPort or DoorUse.VehicleGate or DoorUse.LandingGate
        && door.Readers.Any(reader => reader.Inside);
}
