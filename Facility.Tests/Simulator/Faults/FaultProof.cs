using Facility.Contracts.Record;

namespace Facility.Tests.Simulator.Faults;

/// <summary>What every row must prove.</summary>
internal static class FaultProof
{
    private static readonly TimeSpan ReleaseMax = TimeSpan.FromSeconds(5.5);
    private static readonly TimeSpan GrantToRelease = TimeSpan.FromSeconds(3);

    public static void Notices(FaultCase row)
    {
        var rig = row.Run(isWhole: false);
        var harm = Harm(rig).ToArray();

        Assert.True(rig.Strikes > 0, $"{row.Fault}: never struck\n{Told(rig)}");
        Assert.True(row.Noticed(rig), $"{row.Fault}: not noticed\n{Told(rig)}");
        if (row.OwnHarm.Length == 0)
            Assert.True(harm.Length == 0, $"{row.Fault}: {string.Join("; ", harm)}\n{Told(rig)}");
        else Assert.NotEmpty(harm);
    }

    /// <summary>The planted control: without the fault nothing is noticed, so the row can fail.</summary>
    public static void NoticesNothingWithoutIt(FaultCase row)
    {
        var rig = row.Run(isWhole: true);

        Assert.False(row.Noticed(rig), $"{row.Fault}: noticed, though nothing is wrong\n{Told(rig)}");
        Assert.Empty(Harm(rig));
    }

    /// <summary>What must never happen, whatever is wrong.</summary>
    private static IEnumerable<string> Harm(FaultRig rig)
    {
        var granted = rig.Entries.Where(entry => entry.Kind == RecordKinds.CardGranted).ToArray();
        if (granted.Length > rig.Shown) yield return $"{granted.Length} grants for {rig.Shown} cards";
        foreach (var door in FaultSite.Site.Doors.Select(door => door.Id.Value))
        {
            var moves = rig.Locks.Where(entry => entry.Door == door).ToArray();
            var grants = granted.Where(entry => entry.Subject == door).ToArray();
            var releases = moves.Count(move => move.Released);
            if (releases > grants.Length) yield return $"{door} released {releases} times for {grants.Length} grants";
            foreach (var (at, _, released) in moves)
                if (released && !grants.Any(grant => at >= grant.Monotonic && at - grant.Monotonic < GrantToRelease))
                    yield return $"{door} released at {at} without a grant";
            foreach (var pair in moves.Zip(moves.Skip(1)))
                if (pair.First.Released && pair.Second.At - pair.First.At > ReleaseMax)
                    yield return $"{door} released for {pair.Second.At - pair.First.At}";
            if (moves.LastOrDefault() is { Released: true } last && rig.Now - last.At > ReleaseMax)
                yield return $"{door} still released";
        }
    }

    private static string Told(FaultRig rig) => string.Join('\n',
    [
        $"{rig.Counters}", $"visits: {string.Join(", ", rig.Visits)}",
        .. rig.Events.GroupBy(entry => entry.Event.GetType().Name).Select(group => $"{group.Key}: {group.Count()}"),
        .. rig.Entries.Select(entry => $"{entry.Monotonic} {entry.Kind} {entry.Subject} {entry.Body}"),
    ]);
}
