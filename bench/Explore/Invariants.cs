using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Panel;

namespace Bench.Explore;

/// <summary>What must never happen, judged by the building as it is and not by what the panel believes.</summary>
internal static class Invariants
{
    private static readonly HashSet<string> Authorising =
    [
        RecordKinds.CardGranted, RecordKinds.ReleaseAccepted, RecordKinds.InterlockOverridden,
    ];

    /// <summary>I1 and I2: only a durable, unexpired grant or order of this door makes a release. I3: its partners are
    /// secured, or two people said so.</summary>
    public static void CheckRelease(
        World world, int door, BusCommand command, PanelInput because, Waiting? committed)
    {
        var name = DoorGraph.Letter(door);
        if (because is not PanelInput.Journalled { Durable: true } || committed is null)
            throw new ViolationException(
                $"I2: {name} is released by {because.GetType().Name}, without a durable entry");
        if (committed.Door != door || !Authorising.Contains(committed.Kind))
            throw new ViolationException($"I1: {name} is released by an entry {committed.Kind} of {committed.Door}");
        if (command.NotAfter < world.Now)
            throw new ViolationException($"I1: {name} is released by an order that has expired");
        world.Bodies[door].Overridden = committed.Kind == RecordKinds.InterlockOverridden;
        if (world.Bodies[door].Overridden) return;
        foreach (var partner in Partners(world, door))
        {
            if (!world.Bodies[partner].IsSecured || world.Bodies[partner].Away)
                throw new ViolationException(
                    $"I3: {name} is released while {DoorGraph.Letter(partner)} is {Says(world.Bodies[partner])}");
        }
    }

    /// <summary>I1, I2 and I10: without an entry a door is only released for a fire that stands, and only one whose
    /// plan says so; the end of a fire releases nothing.</summary>
    public static void CheckSafetyRelease(World world, int door)
    {
        var name = DoorGraph.Letter(door);
        if (!world.Ground.Graph.IsLetGo(door))
            throw new ViolationException($"I1: {name} is released as in a fire, and its plan is not to be");
        if (!world.SafetyStands)
            throw new ViolationException($"I10: {name} is released as in a fire, and there is none");
    }

    /// <summary>I3 in every state: nothing drives two doors of a set, and none stays released beside an open one.
    /// </summary>
    public static void Check(World world)
    {
        var doors = world.Core.Doors;
        for (var door = 0; door < world.Bodies.Length; door++)
        {
            var isDriven = world.Bodies[door].DrivenUntil is not null;
            if (doors[door].Commanded is not Commanded.Released && !isDriven) continue;
            foreach (var partner in Partners(world, door))
            {
                if (world.Bodies[door].IsExcused || world.Bodies[partner].IsExcused) continue;
                if (isDriven && world.Bodies[partner].DrivenUntil is not null)
                    throw new ViolationException($"I3: {Both(door, partner)} are driven at once");
                if (doors[door].Commanded is Commanded.Released && doors[partner].Secured is not Secured.Yes)
                    throw new ViolationException(
                        $"I3: {Both(door, partner)}: the first is released, the other not secured");
            }
        }
    }

    private static IEnumerable<int> Partners(World world, int door) =>
        Enumerable.Range(0, world.Bodies.Length).Where(other => world.Ground.Graph.Excludes(door, other));

    private static string Both(int door, int partner) => $"{DoorGraph.Letter(door)} and {DoorGraph.Letter(partner)}";

    private static string Says(Body body) =>
        body.Away ? "unknown" : body.LeafOpen ? "open" : body.BoltOut ? "not locked" : "about to be released";
}
