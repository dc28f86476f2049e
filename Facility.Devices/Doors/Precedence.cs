using System.Collections.Immutable;
using Facility.Contracts.Doors;

namespace Facility.Devices.Doors;

/// <summary>Who wins: the first slot of this order that is set decides the command.</summary>
/// <remarks>The head is fixed: life safety, lever, lockdown. What follows is the facility's choice.</remarks>
public sealed class Precedence
{
    private static readonly ImmutableArray<CommandSlot> Head =
        [CommandSlot.LifeSafety, CommandSlot.Lever, CommandSlot.Lockdown];

    /// <summary>Takes an order of all slots but the default.</summary>
    /// <exception cref="ArgumentException">A slot is missing or doubled, or the head differs.</exception>
    public Precedence(ImmutableArray<CommandSlot> order)
    {
        var all = Enum.GetValues<CommandSlot>().Where(slot => slot != CommandSlot.Default);
        if (!all.Order().SequenceEqual(order.Order()) || !order.Take(Head.Length).SequenceEqual(Head))
        {
            throw new ArgumentException(
                $"The order of precedence names every slot once and begins with {string.Join(", ", Head)}.",
                nameof(order));
        }
        Order = order;
    }

    /// <summary>The order of the design: as the slots are numbered.</summary>
    public static Precedence Standard { get; } =
        new([.. Enum.GetValues<CommandSlot>().Where(slot => slot != CommandSlot.Default)]);

    /// <summary>The highest first.</summary>
    public ImmutableArray<CommandSlot> Order { get; }

    /// <summary>The slot that decides; the default when none is set.</summary>
    public CommandSlot Deciding(ImmutableSortedDictionary<CommandSlot, SlotValue> slots)
    {
        foreach (var slot in Order)
        {
            if (slots.ContainsKey(slot)) return slot;
        }
        return CommandSlot.Default;
    }

    /// <summary>What the door is to do: what the deciding slot wants, and locked by default.</summary>
    public Commanded Decide(ImmutableSortedDictionary<CommandSlot, SlotValue> slots) =>
        slots.TryGetValue(Deciding(slots), out var value) ? value.Wants : Commanded.Locked;
}
