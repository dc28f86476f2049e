using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Devices.Doors;

namespace Facility.Tests.Doors;

public sealed class PrecedenceTests
{
    private static readonly ImmutableArray<CommandSlot> Order = Precedence.Standard.Order;

    [Fact]
    public void The_higher_slot_of_every_pair_decides()
    {
        foreach (var (high, index) in Order.Select((slot, index) => (slot, index)))
        {
            foreach (var low in Order.Skip(index + 1))
            {
                Assert.Equal(Commanded.Locked, Decide(locked: high, released: low));
                Assert.Equal(Commanded.Released, Decide(locked: low, released: high));
            }
        }
    }

    [Fact]
    public void Nobody_leaves_a_door_locked() =>
        Assert.Equal(Commanded.Locked, Precedence.Standard.Decide(DoorSnapshot.Unsensed.Slots));

    [Fact]
    public void A_facility_may_let_persons_release_what_is_out_of_service()
    {
        var order = CommandOrder.Standard.Remove(CommandSlot.Maintenance);
        var outcome = PairOutcomes.Of(
            new([.. order, CommandSlot.Maintenance]), CommandSlot.Maintenance, CommandSlot.Operator);

        Assert.Equal("released, operator", outcome);
    }

    [Theory, MemberData(nameof(PairOutcomes.Pairs), MemberType = typeof(PairOutcomes))]
    public void Of_any_two_in_any_order_of_arrival_the_same_one_has_the_last_word(
        CommandSlot first, CommandSlot second)
    {
        var outcome = PairOutcomes.Of(Precedence.Standard, first, second);

        Assert.Equal(Expected(first, second), outcome);
    }

    /// <summary>Written out by hand: what the design asks of each pair, the higher one first.</summary>
    private static string Expected(CommandSlot first, CommandSlot second)
    {
        (CommandSlot High, CommandSlot Low, string Outcome)[] asked =
        [
            (CommandSlot.LifeSafety, CommandSlot.Lever, "released, life-safety"),
            (CommandSlot.LifeSafety, CommandSlot.Lockdown, "released, life-safety"),
            (CommandSlot.LifeSafety, CommandSlot.Interlock, "released, life-safety"),
            (CommandSlot.LifeSafety, CommandSlot.Maintenance, "released, life-safety"),
            (CommandSlot.LifeSafety, CommandSlot.Operator, "released, life-safety"),
            (CommandSlot.Lever, CommandSlot.Lockdown, "released past us, lever"),
            (CommandSlot.Lever, CommandSlot.Interlock, "released past us, lever"),
            (CommandSlot.Lever, CommandSlot.Maintenance, "released past us, lever"),
            (CommandSlot.Lever, CommandSlot.Operator, "released past us, lever"),
            (CommandSlot.Lockdown, CommandSlot.Interlock, "locked, lockdown"),
            (CommandSlot.Lockdown, CommandSlot.Maintenance, "locked, lockdown"),
            (CommandSlot.Lockdown, CommandSlot.Operator, "locked, lockdown"),
            (CommandSlot.Interlock, CommandSlot.Maintenance, "locked, interlock"),
            (CommandSlot.Interlock, CommandSlot.Operator, "locked, interlock"),
            (CommandSlot.Maintenance, CommandSlot.Operator, "locked, maintenance"),
        ];
        return asked.Single(row => (row.High, row.Low) == (first, second) || (row.Low, row.High) == (first, second))
            .Outcome;
    }

    [Theory, MemberData(nameof(PairOutcomes.Pairs), MemberType = typeof(PairOutcomes))]
    public void Whatever_ends_releases_nothing(CommandSlot first, CommandSlot second)
    {
        foreach (var (early, late) in new[] { (first, second), (second, first) })
        {
            var door = new DrivenDoor(Precedence.Standard).Begins(first).Begins(second);
            var releases = door.Releases;

            door.Ends(early).Ends(late);

            Assert.Equal("locked, default", door.Outcome);
            Assert.Equal(releases, door.Releases);
        }
    }

    [Fact]
    public void Any_other_head_a_gap_or_a_double_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Precedence([.. Order.Reverse()]));
        Assert.Throws<ArgumentException>(() => new Precedence([.. Order.Take(3)]));
        Assert.Throws<ArgumentException>(() => new Precedence([.. Order, CommandSlot.Operator]));
        Assert.Throws<ArgumentException>(() => new Precedence([.. Order.Take(3), .. Order.Skip(3).Reverse()]));
    }

    private static Commanded Decide(CommandSlot locked, CommandSlot released) => Precedence.Standard.Decide(
        DoorSnapshot.Unsensed.Slots
            .Add(locked, new(Commanded.Locked, "", TimeSpan.Zero))
            .Add(released, new(Commanded.Released, "", TimeSpan.Zero)));
}
