using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>What the screens talk to when only screens are looked at: one block, kept in memory.</summary>
internal sealed class ScreenFacility : IControlRoom, IDisposable
{
    public static readonly BlockId Block = new("b01");

    private static readonly Actor Guard = new(new("s-001"), "Guard One", Role.Guard, new("desk-1"));

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly ITimer confirming;
    private readonly ConcurrentDictionary<Channel<DoorChange>, bool> watchers = [];
    private readonly Dictionary<DoorId, DoorView> doors;
    private LockdownView lockdown = new(Block, false, null, "", 0, []);

    public ScreenFacility(TimeProvider clock)
    {
        this.clock = clock;
        doors = Given.Block(Block.Value, clock.GetUtcNow()).ToDictionary(door => door.Status.Door);
        confirming = clock.CreateTimer(_ => Confirm(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <summary>Orders in the order they came, with the stamps they quoted.</summary>
    public ConcurrentQueue<ReleaseDoor> Releases { get; } = [];

    /// <summary>Set while the heartbeat is to stand still, as behind a frozen silo.</summary>
    public bool PulseStands { get; set; }

    /// <summary>What the rules are to say of doors that are not simply allowed.</summary>
    public ConcurrentDictionary<DoorId, Verdict> Answers { get; } = [];

    /// <summary>Changes a door and tells every page.</summary>
    public void Change(string id, Func<DoorView, DoorView> change)
    {
        lock (gate) doors[new(id)] = change(doors[new(id)]);
        Tell(new([doors[new(id)]], null));
    }

    public Task<ImmutableArray<BlockView>> Blocks(CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<ImmutableArray<BlockView>>(
            [
                new(Block, "Block 1", doors.Count, Count(Secured.No), Count(Secured.Unknown),
                    doors.Values.Count(door => door.Status.Alarms != 0), lockdown.Engaged, 64, 72),
                .. from number in Enumerable.Range(2, 11)
                   select new BlockView(new($"b{number:00}"), $"Block {number}", 38, 0, 0, 0, false, 90, 100),
                new(new("gate"), "Main gate", 6, 1, 0, 0, false, 0, 0),
                new(new("medical"), "Medical", 8, 0, 8, 0, false, 12, 20),
            ]);
        }
    }

    public Task<DoorFeed> Watch(BlockId block, CancellationToken cancellation)
    {
        var channel = Channel.CreateUnbounded<DoorChange>();
        lock (gate)
        {
            watchers[channel] = true;
            return Task.FromResult(new DoorFeed([.. doors.Values], lockdown, Changes(channel, cancellation)));
        }
    }

    public Task<DoorView?> Find(DoorId door, CancellationToken cancellation)
    {
        lock (gate) return Task.FromResult(doors.GetValueOrDefault(door));
    }

    public Task<ImmutableArray<string>> PeopleBehind(DoorId door, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<string>>(
            door.Value.Contains("-c", StringComparison.Ordinal) ? ["Fictional A.", "Fictional B."] : []);

    public async Task<ImmutableArray<PanelPulse>> Pulses(CancellationToken cancellation)
    {
        while (PulseStands) await Task.Delay(TimeSpan.FromMilliseconds(50), clock, cancellation);
        var milliseconds = clock.GetTimestamp() * 1000 / clock.TimestampFrequency;
        return [new(Given.Panel, true, "boot-1", milliseconds, clock.GetUtcNow())];
    }

    public Task<OrderView> Release(
        OrderId order, DoorId door, ReleaseReason reason, string note, PressStamp pressed,
        CancellationToken cancellation)
    {
        Releases.Enqueue(new(order, door, Guard, reason, note, pressed));
        var answer = Answers.GetValueOrDefault(door, Verdict.Allowed);
        var view = new OrderView(order, door, answer.IsAllowed ? OrderProgress.Pending : OrderProgress.Refused,
            answer, FaultCode.None, "Guard One", reason, clock.GetUtcNow(), "");
        Change(door.Value, now => answer.IsAllowed ? now with { Order = view } : now with { Refused = [view] });
        return Task.FromResult(view);
    }

    public ConcurrentQueue<MoveDoor> Motions { get; } = new();

    /// <summary>What the panel answers to a motion, after it was sent; null when it takes it.</summary>
    public Verdict? PanelRefuses { get; set; }

    public Task<MotionAnswer> Move(
        OrderId order, DoorId door, DoorMotion motion, PressStamp pressed, CancellationToken cancellation)
    {
        Motions.Enqueue(new(order, door, Guard, motion, pressed));
        if (PanelRefuses is { } verdict) _ = RefuseLater(order, door, verdict);
        return Task.FromResult(new MotionAnswer(Answers.GetValueOrDefault(door, Verdict.Allowed), FaultCode.None));
    }

    private async Task RefuseLater(OrderId order, DoorId door, Verdict verdict)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(200), clock);
        var view = new OrderView(
            order, door, OrderProgress.Refused, verdict, FaultCode.None, "Guard One", ReleaseReason.None,
            clock.GetUtcNow(), "");
        Change(door.Value, now => now with { Refused = [view] });
    }

    public Task<LockdownView> LockDown(
        OrderId order, BlockId block, LockdownWay way, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var id in doors.Keys) doors[id] = doors[id].With(now => now with { LockedDown = true, Way = way });
            lockdown = new(block, true, clock.GetUtcNow(), "Guard One", doors.Count,
                [.. from door in doors.Values
                    where door.Status.Secured != Secured.Yes
                    select new UnconfirmedDoor(door.Status.Door, door.Label, "Bolt not home.")], way);
            Tell(new([.. doors.Values], lockdown));
            return Task.FromResult(lockdown);
        }
    }

    public Task<LockdownPreview> PreviewEnd(BlockId block, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(new LockdownPreview(
                lockdown, ["Cards from outside at 3 doors."], new("web-1", []))
            {
                OwedCalls = [new("cl-1", "Aliyev A.", "1-101", "Phone 1", clock.GetUtcNow().AddHours(-2))],
            });
        }
    }

    public Task<LockdownAnswer> EndLockdown(
        OrderId order, BlockId block, string reason, LockdownSeen? seen, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var id in doors.Keys) doors[id] = doors[id].With(now => now with { LockedDown = false });
            lockdown = new(block, false, null, "", 0, []);
            Tell(new([.. doors.Values], lockdown));
            return Task.FromResult(new LockdownAnswer(Verdict.Allowed, lockdown));
        }
    }

    public Task<ImmutableArray<RecordEntryView>> Timeline(DoorId door, int count, CancellationToken cancellation) =>
        Task.FromResult(ScreenOffice.Entries(door.Value, clock.GetUtcNow()));

    public void Dispose() => confirming.Dispose();

    private int Count(Secured secured) => doors.Values.Count(door => door.Status.Secured == secured);

    private void Confirm()
    {
        lock (gate)
        {
            foreach (var id in doors.Keys.Where(id => doors[id].Status.Availability is Availability.Online))
                doors[id] = doors[id].With(now => now with { ConfirmedAt = clock.GetUtcNow() });
            Tell(new([.. doors.Values], null));
        }
    }

    private void Tell(DoorChange change)
    {
        foreach (var watcher in watchers.Keys) watcher.Writer.TryWrite(change);
    }

    private async IAsyncEnumerable<DoorChange> Changes(
        Channel<DoorChange> channel,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellation)) yield return change;
        }
        finally
        {
            watchers.TryRemove(channel, out _);
        }
    }
}
