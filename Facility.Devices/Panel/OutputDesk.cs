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
    private readonly List<SiteDoor> toLock = [];

    public void Release(SiteDoor door, DoorEffect.DriveRelease drive)
    {
        // A lock of the same step came first; sent after it, it would undo the release.
        toLock.Remove(door);
        var ticket = work.Submit(
            PanelSite.At(door.Output),
            new OutputCommand([LockWiring.Release(door, drive.For)]),
            drive.Release.IsHeld ? BusUrgency.Securing : BusUrgency.Release,
            drive.Release.NotAfter);
        var output = Of(door);
        output.Releases.Add(ticket);
        output.Latest = ticket;
        output.Held = drive.Release.IsHeld ? ticket : null;
        sent[(door.Output.Line, ticket)] = new([door], drive.Release.Reader);
    }

    public void Lock(SiteDoor door)
    {
        WithdrawHeld(door);
        if (!toLock.Contains(door)) toLock.Add(door);
    }

    /// <summary>Sends the locks that a step asked for, as few commands as possible per module.</summary>
    public void Flush()
    {
        foreach (var module in toLock.GroupBy(door => PanelSite.At(door.Output)))
        {
            foreach (var doors in module.Chunk(PanelLimits.OutputsPerCommandMax))
            {
                var ticket = work.Submit(
                    module.Key, new OutputCommand([.. doors.Select(LockWiring.Lock)]), BusUrgency.Securing);
                foreach (var door in doors) Of(door).Latest = ticket;
                sent[(module.Key.Line, ticket)] = new(doors, null);
            }
        }
        toLock.Clear();
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
        if (wasRelease && output.Releases.Count == 0) Lock(door);
        return null;
    }

    private Output Of(SiteDoor door) =>
        outputs.TryGetValue(door.Id, out var output) ? output : outputs[door.Id] = new();

    private sealed class Output
    {
        public HashSet<long> Releases { get; } = [];

        public long Latest { get; set; }

        /// <summary>The last release if it was a held one.</summary>
        public long? Held { get; set; }
    }

    private sealed record Sent(IReadOnlyList<SiteDoor> Doors, ReaderId? Reader);
}
