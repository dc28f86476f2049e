using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Silo.Panels;
using Microsoft.Extensions.Time.Testing;

namespace Facility.Tests.Link;

public sealed class DoorBoardTests
{
    private static readonly PanelId Panel = new("panel-1");
    private static readonly PanelId Other = new("panel-2");
    private static readonly DoorId Gate = new("b01-gate");
    private static readonly DoorId Yard = new("b01-yard");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly DoorBoard board;

    public DoorBoardTests() => board = new DoorBoard(clock);

    [Fact]
    public void A_door_never_heard_of_is_unknown_in_everything() =>
        Assert.Equal(new DoorStatus { Door = Gate }, board.Find(Gate));

    [Fact]
    public void An_older_revision_is_ignored_and_an_equal_one_taken()
    {
        board.Began(Panel, "boot-a");
        board.Take(Panel, [Secure(Gate, revision: 7)]);
        board.Take(Panel, [Secure(Gate, revision: 6) with { Secured = Secured.No }]);
        Assert.Equal(Secured.Yes, board.Find(Gate).Secured);

        board.Take(Panel, [Secure(Gate, revision: 7) with { Secured = Secured.No }]);
        Assert.Equal(Secured.No, board.Find(Gate).Secured);
    }

    [Fact]
    public void Another_boot_starts_its_revisions_afresh_and_shows_nothing_of_the_old_one()
    {
        board.Began(Panel, "boot-a");
        board.Take(Panel, [Secure(Gate, revision: 900)]);

        board.Began(Panel, "boot-b");
        Assert.Equal(Secured.Unknown, board.Find(Gate).Secured);

        board.Take(Panel, [Secure(Gate, revision: 1)]);
        Assert.Equal(Secured.Yes, board.Find(Gate).Secured);
    }

    [Fact]
    public void A_lost_panel_leaves_unknown_doors_with_their_last_age_and_standing_alarms()
    {
        board.Take(Panel, [Secure(Gate, 3) with { Alarms = DoorAlarms.Held, LockedDown = true }]);
        board.Take(Other, [Secure(Yard, 3)]);

        board.Lost(Panel);

        var gate = board.Find(Gate);
        Assert.Equal(Secured.Unknown, gate.Secured);
        Assert.Equal(BoltState.Unknown, gate.Bolt);
        Assert.Equal(LeafState.Unknown, gate.Leaf);
        Assert.Equal(Commanded.Unknown, gate.Commanded);
        Assert.Equal(Availability.Unknown, gate.Availability);
        Assert.Equal(clock.GetUtcNow(), gate.ConfirmedAt);
        Assert.Equal(DoorAlarms.Held, gate.Alarms);
        Assert.True(gate.LockedDown);
        Assert.Equal(Secured.Yes, board.Find(Yard).Secured);
    }

    [Fact]
    public void A_confirmation_moves_only_the_age_and_never_of_a_lost_or_foreign_door()
    {
        var later = clock.GetUtcNow() + TimeSpan.FromSeconds(1);
        board.Take(Panel, [Secure(Gate, 3)]);

        board.Confirm(Other, [new DoorConfirmation(Gate, later)]);
        Assert.Equal(clock.GetUtcNow(), board.Find(Gate).ConfirmedAt);

        board.Confirm(Panel, [new DoorConfirmation(Gate, later)]);
        Assert.Equal(Secure(Gate, 3) with { ConfirmedAt = later }, board.Find(Gate));

        board.Lost(Panel);
        board.Confirm(Panel, [new DoorConfirmation(Gate, later + TimeSpan.FromSeconds(1))]);
        Assert.Equal(later, board.Find(Gate).ConfirmedAt);
    }

    [Fact]
    public async Task A_watcher_hears_what_changed_between_its_call_and_its_first_step()
    {
        using var leaving = new CancellationTokenSource();
        var changes = board.Changes(leaving.Token);

        board.Take(Panel, [Secure(Gate, 1)]);

        await using var loop = changes.GetAsyncEnumerator(leaving.Token);
        Assert.True(await loop.MoveNextAsync());
        Assert.Equal([Gate], loop.Current);
    }

    [Fact]
    public async Task A_second_batch_waits_for_its_tenth_of_a_second_and_carries_everything_since()
    {
        using var leaving = new CancellationTokenSource();
        await using var loop = board.Changes(leaving.Token).GetAsyncEnumerator(leaving.Token);
        board.Touch([Gate]);
        Assert.True(await loop.MoveNextAsync());

        var second = loop.MoveNextAsync().AsTask();
        for (var i = 2; i < 50; i++) board.Take(Panel, [Secure(Gate, i), Secure(Yard, i)]);
        clock.Advance(PanelLimits.BatchEvery - TimeSpan.FromMilliseconds(1));
        Assert.False(second.IsCompleted);

        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(await second);
        Assert.Equal([Gate, Yard], loop.Current.OrderBy(door => door.Value));
    }

    [Fact]
    public async Task Mere_confirmations_reach_a_watcher_once_a_second()
    {
        using var leaving = new CancellationTokenSource();
        await using var loop = board.Changes(leaving.Token).GetAsyncEnumerator(leaving.Token);
        board.Take(Panel, [Secure(Gate, 1)]);
        Assert.True(await loop.MoveNextAsync());

        var second = loop.MoveNextAsync().AsTask();
        board.Confirm(Panel, [new DoorConfirmation(Gate, clock.GetUtcNow() + TimeSpan.FromSeconds(1))]);
        clock.Advance(PanelLimits.BatchEvery);
        await Settle();
        Assert.False(second.IsCompleted);

        clock.Advance(PanelLimits.AgesEvery);
        Assert.True(await second);
        Assert.Equal([Gate], loop.Current);
    }

    [Fact]
    public async Task Watching_ends_without_an_exception_when_the_watcher_cancels()
    {
        using var leaving = new CancellationTokenSource();
        await using var loop = board.Changes(leaving.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = loop.MoveNextAsync().AsTask();

        await leaving.CancelAsync();

        Assert.False(await next);
    }

    private DoorStatus Secure(DoorId door, long revision) => new()
    {
        Door = door,
        Commanded = Commanded.Locked,
        Bolt = BoltState.Secured,
        Leaf = LeafState.Closed,
        Secured = Secured.Yes,
        Availability = Availability.Online,
        ConfirmedAt = clock.GetUtcNow(),
        Revision = revision,
    };

    // Lets continuations run that an advance of the clock has just released.
    private static async Task Settle()
    {
        for (var i = 0; i < 50; i++) await Task.Yield();
    }
}
