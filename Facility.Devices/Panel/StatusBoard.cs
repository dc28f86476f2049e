using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>What the panel publishes of its doors; built once per step for those that were touched.</summary>
internal sealed class StatusBoard(PanelWork work, Precedence precedence, ImmutableArray<DoorEntry> entries)
{
    private static readonly TimeSpan WallStep = TimeSpan.FromSeconds(1);

    private readonly HashSet<DoorEntry> touched = [.. entries];
    private DateTimeOffset wallAtStart;

    /// <summary>Rises with every fact that changed; ages alone do not move it.</summary>
    public long Revision { get; private set; }

    public ImmutableArray<DoorStatus> Statuses => [.. entries.Select(entry => entry.Status)];

    public void Touch(DoorEntry entry) => touched.Add(entry);

    public void MoveRevision() => Revision++;

    /// <summary>Rebuilds what was touched; true if anything, be it only an age, is new.</summary>
    public bool Refresh()
    {
        if (touched.Count == 0) return false;

        // Kept steady, so that a moment does not move with every reading of the wall clock.
        if ((work.Wall - work.Now - wallAtStart).Duration() > WallStep) wallAtStart = work.Wall - work.Now;
        foreach (var entry in touched) Refresh(entry);
        touched.Clear();
        return true;
    }

    private void Refresh(DoorEntry entry)
    {
        var now = Build(entry);
        var same = now with { ConfirmedAt = entry.Status.ConfirmedAt, Revision = entry.Status.Revision };
        entry.Status = same == entry.Status
            ? now with { Revision = entry.Status.Revision }
            : now with { Revision = ++Revision };
    }

    private DoorStatus Build(DoorEntry entry)
    {
        var door = entry.Snapshot;
        var slot = precedence.Deciding(door.Slots);
        var released = door.Command is CommandState.Released;
        return new()
        {
            Door = entry.Id,
            Commanded = released ? Commanded.Released : Commanded.Locked,
            Slot = slot,
            CommandedBecause = door.Slots.GetValueOrDefault(slot)?.Because ?? "",
            CommandedAt = Wall(door.CommandedSince),
            ReleaseEndsAt = released && door is { Release.IsHeld: false, Deadlines.Release: { } ends }
                ? Wall(ends)
                : null,
            Drive = door.Drive,
            Bolt = door.Bolt.Value,
            BoltAt = Wall(door.Bolt.Since),
            Leaf = door.Leaf.Value,
            LeafAt = Wall(door.Leaf.Since),
            Secured = door.SecuredAt(work.Now),
            ConfirmedAt = door.HeardAt is { } heard ? Wall(heard) : entry.Status.ConfirmedAt,
            Alarms = door.Alarms,
            Availability = door.Slots.ContainsKey(CommandSlot.Maintenance)
                ? Availability.OutOfService
                : entry.Availability,
            InhibitedBy = string.Join(", ", entry.BlockedBy.Select(block => block.Door)),
            InhibitedBecause = InterlockWords.Because(entry.BlockedBy),
            FreedBy = InterlockWords.FreedBy(entry.BlockedBy),
            LockedDown = door.LockedDown || entry.Way is not null,
            Motor = door.Motor,
            FullyOpen = door.OpenLimit is LimitState.Reached,
            Parts = door.Parts,
            ByKey = door.ByKey,
            Way = door.LockedDown ? LockdownWay.Full : entry.Way ?? LockdownWay.Full,
        };
    }

    private DateTimeOffset Wall(TimeSpan monotonic) => wallAtStart + monotonic;
}
