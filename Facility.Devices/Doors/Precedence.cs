using System.Collections.Immutable;
using Facility.Contracts.Doors;

namespace Facility.Devices.Doors;

/// <summary>Who wins: the first slot of this order that is set decides the command.</summary>
/// <remarks>The head is fixed: life safety, lever, lockdown. What follows is the facility's choice.</remarks>
public sealed class Precedence
{
    /// <summary>Takes an order of all slots but the default.</summary>
    /// <exception cref="ArgumentException">A slot is missing or doubled, or the head differs.</exception>
    public Precedence(ImmutableArray<CommandSlot> order)
    {
        if (CommandOrder.Objection(order) is { } objection)
            throw new ArgumentException($"The order of precedence {objection}.", nameof(order));
        Order = order;
    }

    /// <summary>The order of the design: as the slots are numbered.</summary>
    public static Precedence Standard { get; } = new(CommandOrder.Standard);

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

    /// <summary>The highest slot above this one that has the last word over its release; null if none has.</summary>
    public CommandSlot? Overruling(CommandSlot slot, ImmutableSortedDictionary<CommandSlot, SlotValue> slots)
    {
        foreach (var above in Order)
        {
            if (above == slot) return null;
            if (slots.TryGetValue(above, out var value) && Overrules(above, value)) return above;
        }
        return null;
    }

    // Two recorded releases do not fight: the newest counts. Everything else above does overrule.
    private static bool Overrules(CommandSlot above, SlotValue value) =>
        value.Wants is Commanded.Locked || above is CommandSlot.LifeSafety or CommandSlot.Lever;
}
