using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Doors;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Panel;

/// <summary>Turns drive effects into output commands and their outcomes back into what a door can hear.</summary>
/// <remarks>A lock command overtakes a release that still waits on the line. Therefore a lock counts as
/// acknowledged only when no earlier release is under way, and is sent again behind one that was.</remarks>
internal sealed class OutputDesk(PanelWork work)
{
    private readonly Dictionary<DoorId, Output> outputs = [];
    private readonly Dictionary<(LineId Line, long Ticket), Sent> sent = [];
    private readonly List<(SiteDoor Door, ImmutableArray<OutputOrder> Orders)> toLock = [];

    public void Release(SiteDoor door, DoorEffect.DriveRelease drive)
    {
        var isHeld = drive.Release.IsHeld;
        var ticket = Open(
            door, drive.For, isHeld ? BusUrgency.Securing : BusUrgency.Release,
            new(door, drive.Release.Reader), drive.Release.NotAfter);
        Of(door).Held = isHeld ? ticket : null;
    }

    public void Lock(SiteDoor door) => Secure(door, null);

    /// <summary>Drives a slider closed for a time.</summary>
    public void Close(SiteDoor door, TimeSpan time) => Secure(door, time);

    /// <summary>Drives a slider that stands open back from what it met: for a person's sake before anything else.
    /// </summary>
    public void DriveBack(SiteDoor door, TimeSpan time) =>
        Open(door, time, BusUrgency.Securing, new(door, null), null);

    /// <summary>Sends the locks that a step asked for, as few commands as possible per module.</summary>
    public void Flush()
    {
        foreach (var module in toLock.GroupBy(one => PanelSite.At(one.Door.Output)))
        {
            foreach (var some in Chunks([.. module]))
            {
                var ticket = work.Submit(
                    module.Key, new OutputCommand([.. some.SelectMany(one => one.Orders)]), BusUrgency.Securing);
                foreach (var (door, _) in some) Of(door).Latest = ticket;
                sent[(module.Key.Line, ticket)] = new([.. some.Select(one => one.Door)], null);
            }
        }
        toLock.Clear();
    }

    // Of two orders of one step the later counts.
    private void Secure(SiteDoor door, TimeSpan? closeFor)
    {
        WithdrawHeld(door);
        Of(door).CloseFor = closeFor;
        var orders = closeFor is { } time ? LockWiring.Close(door, time) : LockWiring.Lock(door);
        var at = toLock.FindIndex(one => one.Door == door);
        if (at >= 0) toLock[at] = (door, orders);
        else toLock.Add((door, orders));
    }

    private long Open(SiteDoor door, TimeSpan time, BusUrgency urgency, Sent told, TimeSpan? notAfter)
    {
        // A lock of the same step came first; sent after it, it would undo the release.
        toLock.RemoveAll(one => one.Door == door);
        var ticket = work.Submit(
            PanelSite.At(door.Output), new OutputCommand(LockWiring.Release(door, time)), urgency, notAfter);
        var output = Of(door);
        output.Releases.Add(ticket);
        output.Latest = ticket;
        sent[(door.Output.Line, ticket)] = told;
        return ticket;
    }

    // A door's outputs stay in one command: they go together or not at all.
    private static IEnumerable<List<(SiteDoor Door, ImmutableArray<OutputOrder> Orders)>> Chunks(
        List<(SiteDoor Door, ImmutableArray<OutputOrder> Orders)> all)
    {
        var some = new List<(SiteDoor Door, ImmutableArray<OutputOrder> Orders)>();
        foreach (var one in all)
        {
            if (some.Sum(known => known.Orders.Length) + one.Orders.Length > PanelLimits.OutputsPerCommandMax)
            {
                yield return some;
                some = [];
            }
            some.Add(one);
        }
        if (some.Count > 0) yield return some;
    }

    /// <summary>What the doors hear of a command's end, and the reader that waits for it.</summary>
    public (IReadOnlyList<(SiteDoor Door, DoorTrigger Trigger)> Told, ReaderId? Reader) Ended(
        LineId line, BusEvent.CommandEnded end)
    {
        if (!sent.Remove((line, end.Ticket), out var command)) return ([], null);

        var acknowledged = end.Outcome is CommandOutcome.Acknowledged;
        var told = new List<(SiteDoor, DoorTrigger)>();
        foreach (var door in command.Doors)
        {
            if (Heard(door, end.Ticket, acknowledged) is { } trigger) told.Add((door, trigger));
        }
        return (told, acknowledged ? command.Reader : null);
    }

    // A panel that wakes up late finds two things due: the timer that drives a fire's release once more, and the end of
    // the fire. The end has the last word, and nothing of the release leaves (invariant I10).
    private void WithdrawHeld(SiteDoor door)
    {
        var output = Of(door);
        if (output.Held is not { } ticket || !work.Withdraw(ticket)) return;
        output.Held = null;
        output.Releases.Remove(ticket);
        sent.Remove((door.Output.Line, ticket));
    }

    private DoorTrigger? Heard(SiteDoor door, long ticket, bool acknowledged)
    {
        var output = Of(door);
        var wasRelease = output.Releases.Remove(ticket);
        if (output.Latest == ticket)
        {
            if (wasRelease) return acknowledged ? null : DoorTrigger.ReleaseNotConfirmed;
            if (output.Releases.Count == 0)
                return acknowledged ? DoorTrigger.LockAcknowledged : DoorTrigger.LockNotConfirmed;
            return null;
        }

        // A release ended after a lock was ordered: whatever it did, the lock has the last word.
        if (wasRelease && output.Releases.Count == 0) Secure(door, output.CloseFor);
        return null;
    }

    private Output Of(SiteDoor door) =>
        outputs.TryGetValue(door.Id, out var output) ? output : outputs[door.Id] = new();

    private sealed class Output
    {
        public HashSet<long> Releases { get; } = [];

        public long Latest { get; set; }

        /// <summary>How long a slider was last told to close; null: told to lock. Sent again behind a release that was
        /// under way.</summary>
        public TimeSpan? CloseFor { get; set; }

        /// <summary>The last release if it was a held one.</summary>
        public long? Held { get; set; }
    }

    private sealed record Sent(IReadOnlyList<SiteDoor> Doors, ReaderId? Reader)
    {
        public Sent(SiteDoor door, ReaderId? reader)
            : this([door], reader)
        {
        }
    }
}
