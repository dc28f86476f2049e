using Facility.Contracts.Doors;
using Facility.Contracts.Site;
using Facility.Devices.Doors;
using Facility.Tests.Panels;

namespace Facility.Tests.Doors;

/// <summary>The real machine with a body that follows: the bolt goes where output and lever put it.</summary>
internal sealed class DrivenDoor
{
    private readonly DoorMachine machine;
    private readonly Precedence precedence;
    private readonly SiteDoor plan = SmallSites.Door("d1");
    private TimeSpan now = TimeSpan.FromSeconds(1);
    private DoorSnapshot door = DoorSnapshot.Unsensed;
    private bool driven;
    private bool lever;

    public DrivenDoor(Precedence precedence)
    {
        this.precedence = precedence;
        machine = new(precedence);
        Tell(DoorTrigger.LeafClosed);
        Tell(DoorTrigger.BoltSecured);
        Tell(DoorTrigger.Sensed);
    }

    /// <summary>How often the lock was driven to release.</summary>
    public int Releases { get; private set; }

    /// <summary>What the door does and who decides it.</summary>
    public string Outcome
    {
        get
        {
            var slot = precedence.Deciding(door.Slots);
            Assert.Equal(slot is not CommandSlot.Lever && door.Command is CommandState.Released, driven);
            var does = door.Command is not CommandState.Released ? "locked" : driven ? "released" : "released past us";
            return $"{does}, {CommandOrder.Word(slot)}";
        }
    }

    public DrivenDoor Begins(CommandSlot slot)
    {
        lever |= slot is CommandSlot.Lever;
        return Tell(slot switch
        {
            CommandSlot.LifeSafety => DoorInput.LifeSafety("#1", "fire in b01"),
            CommandSlot.Lever => DoorInput.Lever("#2", "lever of b01"),
            CommandSlot.Lockdown => new(DoorTrigger.LockdownEngaged, Because: "order"),
            CommandSlot.Interlock => new(DoorTrigger.InhibitBegan, Because: "partner"),
            CommandSlot.Maintenance => new(DoorTrigger.OutOfServiceBegan, Because: "hinge"),
            CommandSlot.Schedule => new(DoorTrigger.ScheduleBegan, Because: "night"),
            _ => new(DoorTrigger.ReleaseOrdered, new(slot, $"o-{now.Ticks}", "somebody", TimeSpan.MaxValue)),
        });
    }

    public DrivenDoor Ends(CommandSlot slot)
    {
        lever &= slot is not CommandSlot.Lever;
        return Tell(slot switch
        {
            CommandSlot.LifeSafety => DoorTrigger.LifeSafetyEnded,
            CommandSlot.Lever => DoorTrigger.LeverReturned,
            CommandSlot.Lockdown => DoorTrigger.LockdownEnded,
            CommandSlot.Interlock => DoorTrigger.InhibitEnded,
            CommandSlot.Maintenance => DoorTrigger.OutOfServiceEnded,
            CommandSlot.Schedule => DoorTrigger.ScheduleEnded,
            _ => DoorTrigger.ReleaseConfirmTimeUp,
        });
    }

    private DrivenDoor Tell(DoorInput input)
    {
        now += TimeSpan.FromMilliseconds(100);
        door = door with { HeardAt = now };
        var step = machine.Step(plan, door, input, now);
        door = step.Door;
        foreach (var effect in step.Effects) Do(effect);

        var home = !driven && !lever;
        if (home != (door.Bolt.Value is BoltState.Secured))
            Tell(home ? DoorTrigger.BoltSecured : DoorTrigger.BoltUnsecured);
        return this;
    }

    private void Do(DoorEffect effect)
    {
        if (effect is not (DoorEffect.DriveRelease or DoorEffect.DriveLock)) return;

        driven = effect is DoorEffect.DriveRelease;
        if (driven) Releases++;
        else Tell(DoorTrigger.LockAcknowledged);
    }
}
