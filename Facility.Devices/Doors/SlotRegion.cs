using System.Collections.Immutable;
using Facility.Contracts.Doors;

namespace Facility.Devices.Doors;

/// <summary>One slot of the priority array: its place in the door's snapshot, and how it is filled.</summary>
internal abstract class SlotRegion(CommandSlot slot, DoorWork work, ImmutableArray<DoorTrigger> hears)
    : DoorRegion<SlotState>(
        $"slot-{CommandOrder.Word(slot)}", work, door => Read(door, slot),
        (door, state) => door with { Slots = Write(work, door.Slots, slot, state) }, hears)
{
    public CommandSlot Slot => slot;

    private static SlotState Read(DoorSnapshot door, CommandSlot slot) => door.Slots.GetValueOrDefault(slot) switch
    {
        null => SlotState.Empty,
        { Wants: Commanded.Released } => SlotState.Releases,
        _ => SlotState.Locks,
    };

    private static ImmutableSortedDictionary<CommandSlot, SlotValue> Write(
        DoorWork work, ImmutableSortedDictionary<CommandSlot, SlotValue> slots, CommandSlot slot, SlotState state)
    {
        if (state is SlotState.Empty) return slots.Remove(slot);

        var wants = state is SlotState.Releases ? Commanded.Released : Commanded.Locked;
        return slots.SetItem(slot, new(wants, work.Input.Release?.Because ?? work.Input.Because, work.Now));
    }
}
