using System.Collections.Immutable;
using Facility.Contracts.Doors;
using static Facility.Devices.Doors.DoorTrigger;

namespace Facility.Devices.Doors;

/// <summary>The priority array of a door: tells every slot, drops what lost, and says what the door is to do.</summary>
/// <remarks>A release that loses is dropped, never kept until it wins again: what ends above it releases nothing.
/// </remarks>
internal sealed class CommandArray
{
    private readonly DoorWork work;
    private readonly Precedence precedence;

    public CommandArray(DoorWork work, Precedence precedence)
    {
        this.work = work;
        this.precedence = precedence;
        Slots =
        [
            .. StandingSlot.All(work),
            .. CommandOrder.Releasing.Select(slot => new ReleaseSlot(slot, precedence, work)),
        ];
    }

    public ImmutableArray<SlotRegion> Slots { get; }

    /// <summary>Whether the lock is to be driven released; a lever releases past us and drives nothing.</summary>
    public bool Drives =>
        work.Door.Command is CommandState.Released && Deciding is not CommandSlot.Lever;

    public CommandSlot Deciding => precedence.Deciding(work.Door.Slots);

    public void Hear(DoorTrigger trigger)
    {
        var was = Deciding;
        foreach (var slot in Slots.Where(slot => slot.Hears.Contains(trigger))) slot.Fire(trigger);
        foreach (var slot in Slots.OfType<ReleaseSlot>().Where(Lost)) slot.Fire(Overruled);
        Follow(trigger);
        Decide(was);
    }

    private bool Lost(ReleaseSlot slot) =>
        work.Door.Slots.ContainsKey(slot.Slot)
        && precedence.Overruling(slot.Slot, work.Door.Slots) is not null;

    /// <summary>The reports of a door follow the release that decides it now.</summary>
    private void Follow(DoorTrigger trigger)
    {
        if (trigger is not (ReleaseOrdered or LifeSafetyBegan or LeverPulled)) return;
        if (work.Input.Release is { } release && Deciding == release.Slot)
            work.Door = work.Door with { Release = release, CommandedSince = work.Now };
    }

    private void Decide(CommandSlot was)
    {
        var command = precedence.Decide(work.Door.Slots) is Commanded.Released ? CommandState.Released
            : work.Door.LockedDown ? CommandState.LockedDown
            : CommandState.Locked;
        if (command == work.Door.Command && Deciding == was) return;

        work.Door = work.Door with { Command = command, CommandedSince = work.Now };
    }
}
