using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>All doors of the panel: tells their brains, does what these want, inhibits their partners.</summary>
internal sealed class DoorBook
{
    private readonly PanelSite site;
    private readonly PanelWork work;
    private readonly OutputDesk outputs;
    private readonly DoorMachine machine;
    private readonly Dictionary<DoorId, DoorEntry> entries;

    public DoorBook(PanelSite site, PanelWork work, OutputDesk outputs)
    {
        this.site = site;
        this.work = work;
        this.outputs = outputs;
        entries = site.Doors.ToDictionary(door => door.Id, door => new DoorEntry(door, site.Precedence));
        machine = new(site.Precedence);
        Board = new(work, site.Precedence, [.. site.Doors.Select(door => entries[door.Id])]);
        foreach (var entry in entries.Values) Inhibit(entry);
    }

    public StatusBoard Board { get; }

    /// <summary>Hears what was observed, once it is reported.</summary>
    public Action<DoorEntry, DoorEffect.Observed>? Observed { get; set; }

    public IEnumerable<DoorEntry> All => entries.Values;

    public TimeSpan WakeAt
    {
        get
        {
            var next = TimeSpan.MaxValue;
            foreach (var entry in entries.Values)
                if (entry.Due < next) next = entry.Due;
            return next;
        }
    }

    public DoorEntry? Find(DoorId door) => entries.GetValueOrDefault(door);

    public DoorEntry Of(SiteDoor door) => entries[door.Id];

    /// <summary>Partners that are not confirmed secured at this moment, each with its cause.</summary>
    public ImmutableArray<InterlockBlock> Blocking(DoorId door) =>
        [.. site.Interlocks.Blocking(door, IsConfirmedSecure).Select(Block)];

    /// <summary>Tells one door, does what it wants, and lets its partners know.</summary>
    public void Tell(DoorEntry entry, DoorInput input)
    {
        Step(entry, input);
        if (entry.Snapshot.Command is not CommandState.Released) EndOverride(entry);
        foreach (var partner in site.Interlocks.Of(entry.Id))
        {
            if (Find(partner) is { } known) Inhibit(known);
        }
    }

    /// <summary>Looks at a door's partners as they are at this very moment.</summary>
    /// <param name="entry">Which.</param>
    /// <param name="isOverridden">Whether they do not keep it locked: for one release, until that is over.</param>
    public void Recheck(DoorEntry entry, bool isOverridden = false)
    {
        entry.IsOverridden = isOverridden;
        Inhibit(entry);
    }

    /// <summary>From here on its interlock holds again.</summary>
    public void EndOverride(DoorEntry entry)
    {
        if (entry.IsOverridden) Recheck(entry);
    }

    /// <summary>Fires due timers and lets freshness run out where it does.</summary>
    public void Review()
    {
        foreach (var entry in entries.Values)
        {
            var due = entry.Due <= work.Now;
            var aged = entry.Status.Secured != entry.Snapshot.SecuredAt(work.Now);
            if (due || aged) Tell(entry, DoorTrigger.Reviewed);
        }
    }

    private bool IsConfirmedSecure(DoorId door) =>
        Find(door) is { } entry && entry.Snapshot.IsConfirmedSecure(work.Now);

    // A partner of another panel is never heard of here, so it blocks for good.
    private InterlockBlock Block(DoorId partner) => Find(partner) is { } known
        ? InterlockCauses.Of(known.Plan, known.Snapshot, work.Now, work.Wall)
        : new(partner, partner.Value, InterlockCause.Unknown, DateTimeOffset.UnixEpoch);

    private void Inhibit(DoorEntry entry)
    {
        Watch(entry);
        var blocking = Blocking(entry.Id);
        if (!blocking.SequenceEqual(entry.BlockedBy))
        {
            entry.BlockedBy = blocking;
            Board.Touch(entry);
        }

        ImmutableArray<DoorId> doors = entry.IsOverridden ? [] : [.. blocking.Select(block => block.Door)];
        if (doors.SequenceEqual(entry.InhibitedBy)) return;

        entry.InhibitedBy = doors;
        Step(entry, doors.IsEmpty
            ? DoorTrigger.InhibitEnded
            : new DoorInput(DoorTrigger.InhibitBegan, Because: string.Join(", ", doors)));
    }

    // For the alarm only: what blocks is more than what is not secured.
    private void Watch(DoorEntry entry)
    {
        var unsecured = site.Interlocks.Of(entry.Id).Any(partner =>
            Find(partner)?.Snapshot.SecuredAt(work.Now) is not Secured.Yes);
        if (unsecured == entry.Snapshot.PartnerUnsecured) return;

        entry.Snapshot = entry.Snapshot with { PartnerUnsecured = unsecured };
        Step(entry, DoorTrigger.Reviewed);
    }

    private void Step(DoorEntry entry, DoorInput input)
    {
        var step = machine.Step(entry.Plan, entry.Snapshot, input, work.Now);
        entry.Snapshot = step.Door;
        Board.Touch(entry);
        foreach (var effect in step.Effects) Do(entry, effect);
    }

    private void Do(DoorEntry entry, DoorEffect effect)
    {
        switch (effect)
        {
            case DoorEffect.DriveRelease release:
                outputs.Release(entry.Plan, release);
                break;
            case DoorEffect.DriveLock:
                outputs.Lock(entry.Plan);
                break;
            case DoorEffect.DriveClose close:
                outputs.Close(entry.Plan, close.For);
                break;
            case DoorEffect.DriveBack back:
                outputs.DriveBack(entry.Plan, back.For);
                break;
            case DoorEffect.AlarmRaised raised:
                ReportAlarm(RecordKinds.AlarmRaised, entry, raised.Alarm, raised.Cause);
                break;
            case DoorEffect.AlarmCleared cleared:
                ReportAlarm(RecordKinds.AlarmCleared, entry, cleared.Alarm, cleared.Cause);
                break;
            case DoorEffect.Observed observed:
                ReportFact(entry, observed);
                Observed?.Invoke(entry, observed);
                break;
        }
    }

    private void ReportAlarm(string kind, DoorEntry entry, DoorAlarms alarm, string cause) =>
        work.Report(kind, entry.Id.Value, cause,
            ("alarm", AlarmName(alarm)),
            ("bolt", Name(entry.Snapshot.Bolt.Value)),
            ("door", entry.Id.Value),
            ("leaf", Name(entry.Snapshot.Leaf.Value)),
            ("parts", entry.Snapshot.Parts.Length > 0 ? entry.Snapshot.Parts : null));

    private void ReportFact(DoorEntry entry, DoorEffect.Observed observed) =>
        work.Report(Kind(observed.Fact), entry.Id.Value, observed.Cause,
            ("bolt", Name(entry.Snapshot.Bolt.Value)),
            ("door", entry.Id.Value),
            ("leaf", Name(entry.Snapshot.Leaf.Value)));

    private static string Kind(DoorFact fact) => fact switch
    {
        DoorFact.Released => RecordKinds.DoorReleased,
        DoorFact.Opened => RecordKinds.DoorOpened,
        DoorFact.Closed => RecordKinds.DoorClosed,
        DoorFact.Secured => RecordKinds.DoorSecured,
        DoorFact.ReleaseUnused => RecordKinds.ReleaseUnused,
        DoorFact.OpenedByKey => RecordKinds.DoorOpenedByKey,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "No kind of entry for it."),
    };

    private static string AlarmName(DoorAlarms alarm) => alarm switch
    {
        DoorAlarms.Forced => "forced",
        DoorAlarms.Held => "held",
        DoorAlarms.BoltLost => "bolt-lost",
        DoorAlarms.FailedToLock => "failed-to-lock",
        DoorAlarms.FailedToRelease => "failed-to-release",
        DoorAlarms.Tamper => "tamper",
        DoorAlarms.LineFault => "line-fault",
        DoorAlarms.Lever => "lever",
        DoorAlarms.Fire => "fire",
        DoorAlarms.InterlockViolation => "interlock-violation",
        DoorAlarms.Obstructed => "obstructed",
        DoorAlarms.FailedToOpen => "failed-to-open",
        DoorAlarms.FailedToClose => "failed-to-close",
        _ => throw new ArgumentOutOfRangeException(nameof(alarm), alarm, "Alarms are told one by one."),
    };

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
