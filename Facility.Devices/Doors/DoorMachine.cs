using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using static Facility.Devices.Doors.DoorTrigger;

namespace Facility.Devices.Doors;

/// <summary>A door's brain: the slots of its command, drive, motor, its contacts, token and alarms, each a table.
/// </summary>
/// <remarks>Joined by a pure step. One machine serves any number of doors, one at a time:
/// the tables stand over the snapshot they are given. It owns no port, timer or logger. Not thread-safe.</remarks>
public sealed class DoorMachine
{
    private readonly DoorWork work = new();
    private readonly CommandArray command;
    private readonly DriveRegion drive;
    private readonly BoltRegion bolt;
    private readonly LeafRegion leaf;
    private readonly TokenRegion token;
    private readonly MotorRegion motor;
    private readonly WayRegion way;
    private readonly OpenLimitRegion openLimit;
    private readonly KeyRegion key;
    private readonly AlarmRegion alarm;
    private readonly DoorStory story;

    /// <summary>Configures the tables once.</summary>
    public DoorMachine(Precedence precedence)
    {
        command = new(work, precedence);
        drive = new(work);
        bolt = new(work);
        leaf = new(work);
        token = new(work);
        motor = new(work);
        way = new(work);
        openLimit = new(work);
        key = new(work);
        alarm = new(work);
        story = new(work);
    }

    /// <summary>The tables, for checking and drawing.</summary>
    public IReadOnlyList<IDoorRegion> Regions => 
        [.. command.Slots, drive, motor, bolt, leaf, way, openLimit, key, token];

    /// <summary>The table that each alarm follows, as a Mermaid state diagram.</summary>
    public string AlarmDrawing() => alarm.Drawing();

    /// <summary>Fires what is due, then tells the door what happened.</summary>
    public DoorStep Step(SiteDoor plan, DoorSnapshot door, DoorInput input, TimeSpan now)
    {
        work.Begin(plan, door, now);
        while (Due() is { } due)
        {
            work.Stop(due);
            Hear(due);
        }
        Hear(input);
        return new(work.Door, [.. work.Effects], work.Door.Deadlines.Next);
    }

    private DoorTrigger? Due()
    {
        foreach (var trigger in DoorDeadlines.Timed)
        {
            if (work.Door.Deadlines[trigger] <= work.Now) return trigger;
        }
        return null;
    }

    private void Hear(DoorInput input)
    {
        work.Hear(input);
        var wasDriven = command.Drives;

        // Inputs first, so that every guard below sees the door as it is now.
        Tell(bolt, input.Trigger);
        Tell(leaf, input.Trigger);
        Tell(way, input.Trigger);
        Tell(openLimit, input.Trigger);
        Tell(key, input.Trigger);
        NoteFittings(input.Trigger);
        command.Hear(input.Trigger);
        Drive(input.Trigger, wasDriven);
        Route(input.Trigger);
        foreach (var rule in AlarmRules.All) alarm.Judge(rule);
        story.Tell();
        Confirm();

        // Nothing is driven that nobody may ask for (invariant I1).
        Invariant.Require(
            work.Door.Drive is not (DriveState.Energising or DriveState.Energised) || command.Drives);
        Invariant.Require(work.Door.Motor is not MotorState.Opening || work.Door.Release is not null);
    }

    private void NoteFittings(DoorTrigger trigger)
    {
        if (trigger is FittingFaulty or FittingSound)
            work.Door = work.Door with { FittingFault = trigger is FittingFaulty };
    }

    /// <summary>What the drive wants passes through what moves the door: a motor, a hand, or the lock alone.</summary>
    private void Route(DoorTrigger trigger)
    {
        if (!work.Plan.IsDriven) LeaveToHands();
        if (!work.Plan.HasMotor) return;

        foreach (var wish in work.TakeDrives())
        {
            if (wish is DoorEffect.DriveRelease) motor.Fire(MotorOpenWanted);
            else if (!GoesOn(trigger)) motor.Fire(MotorStopWanted);
        }
        Tell(motor, trigger);
    }

    // A door without a lock of ours is locked as far as we are concerned; only its contacts say more.
    private void LeaveToHands()
    {
        if (work.TakeDrives().Count > 0) drive.Fire(LockAcknowledged);
    }

    /// <summary>Whether the motor goes on although the drive would lock: the leaf that leaves its limit has used its
    /// release and travels on, and one that is being closed is not stopped to be closed.</summary>
    private bool GoesOn(DoorTrigger trigger) => (trigger, work.Door.Motor) is
        (LeafOpened, MotorState.Opening)
        or (LockAgainTimeUp or LockdownEngaged, MotorState.Closing or MotorState.Reversing or MotorState.Pausing);

    private void Drive(DoorTrigger trigger, bool wasDriven)
    {
        if (trigger is ReleaseOrdered)
        {
            // The array had the last word: an overruled release drives nothing.
            if (command.Drives && work.Door.Release == work.Input.Release) Both(ReleaseOrdered);
            else Tell(token, TokenReturned);
            return;
        }

        Tell(drive, trigger);
        Tell(token, trigger);
        if (command.Deciding is CommandSlot.LifeSafety) Hold(trigger);
        else if (MustLock(trigger, wasDriven)) drive.Fire(LockOrdered);
    }

    /// <summary>Drives a held release at its beginning, when its time runs out, and when its module is back.</summary>
    private void Hold(DoorTrigger trigger)
    {
        if (trigger is ReleaseNotConfirmed) work.Start(ReleaseTimeUp, Panel.PanelLimits.LockAgainAfter);
        if (trigger is LifeSafetyBegan or ReleaseTimeUp or Sensed or ModuleLost) Both(ReleaseOrdered);
    }

    private bool MustLock(DoorTrigger trigger, bool wasDriven) =>
        trigger is LockdownEngaged or LeverReturned || (wasDriven && !command.Drives && trigger is not ModuleLost);

    private void Both(DoorTrigger trigger)
    {
        drive.Fire(trigger);
        token.Fire(trigger);
    }

    /// <summary>The one place where secured is concluded: the drive rests and fresh inputs say so.</summary>
    private void Confirm()
    {
        if (work.Door.Drive is not DriveState.Idle || work.Door.Command is CommandState.Released) return;
        if (work.Door.SecuredAt(work.Now) is not Secured.Yes) return;

        token.Fire(SecuredConfirmed);
        key.Fire(SecuredConfirmed);
        story.End();
    }

    private static void Tell<TState>(DoorRegion<TState> region, DoorTrigger trigger) where TState : struct, Enum
    {
        if (region.Hears.Contains(trigger)) region.Fire(trigger);
    }
}
