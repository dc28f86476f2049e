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
    public void A_facility_may_order_what_follows_lockdown() =>
        Assert.Equal(CommandSlot.Credential, new Precedence([.. Order.Take(3), .. Order.Skip(3).Reverse()]).Order[3]);

    [Fact]
    public void Any_other_head_a_gap_or_a_double_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Precedence([.. Order.Reverse()]));
        Assert.Throws<ArgumentException>(() => new Precedence([.. Order.Take(3)]));
        Assert.Throws<ArgumentException>(() => new Precedence([.. Order, CommandSlot.Operator]));
    }

    private static Commanded Decide(CommandSlot locked, CommandSlot released) => Precedence.Standard.Decide(
        DoorSnapshot.Unsensed.Slots
            .Add(locked, new(Commanded.Locked, "", TimeSpan.Zero))
            .Add(released, new(Commanded.Released, "", TimeSpan.Zero)));
}
