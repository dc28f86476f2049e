using Facility.Contracts.Doors;
using Facility.Devices.Panel;
using Stateless;
using static Facility.Contracts.Doors.MotorState;
using static Facility.Devices.Doors.DoorTrigger;

namespace Facility.Devices.Doors;

/// <summary>The motor of a slider: what it was told, and what ends it. It never closes blindly.</summary>
/// <remarks>Opens only when the drive wants it, so only for a recorded release or life safety. Every run is timed in
/// the module too, so that nothing runs on without us (invariant I7). Sensing a door stops its motor and moves no
/// leaf.</remarks>
internal sealed class MotorRegion : DoorRegion<MotorState>
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);

    public MotorRegion(DoorWork work)
        : base("motor", work, door => door.Motor, (door, state) => door with { Motor = state },
            [MotorOpenWanted, MotorStopWanted, CloseOrdered, StopOrdered, LockdownEngaged, OutOfServiceBegan,
                OpenLimitReached, BoltSecured, LeafFaulty, WayObstructed, WayFaulty, MotorTimeUp, ModuleLost, Sensed])
    {
        ConfigureRest();
        ConfigureOpening();
        ConfigureClosing();
    }

    private void ConfigureRest()
    {
        Table.Configure(Unknown)
            .OnEntry(() => Work.Stop(MotorTimeUp))
            .Permit(Sensed, Stopped)
            .InternalTransition(MotorStopWanted, Off)
            .InternalTransition(MotorOpenWanted, DriveOpen)
            .Ignore(CloseOrdered).Ignore(StopOrdered).Ignore(LockdownEngaged).Ignore(OutOfServiceBegan)
            .Ignore(OpenLimitReached).Ignore(BoltSecured).Ignore(LeafFaulty).Ignore(WayObstructed).Ignore(WayFaulty)
            .Ignore(MotorTimeUp).Ignore(ModuleLost);

        Closes(Table.Configure(Stopped), blocks: true)
            .OnEntry(Halt)
            .PermitIf(MotorOpenWanted, Opening, () => !IsFullyOpen(), "not fully open")
            .IgnoreIf(MotorOpenWanted, IsFullyOpen, "fully open already")
            .InternalTransition(MotorStopWanted, Halt)
            .InternalTransition(StopOrdered, Halt)
            .Permit(ModuleLost, Unknown)
            .Ignore(OutOfServiceBegan).Ignore(OpenLimitReached).Ignore(BoltSecured).Ignore(LeafFaulty)
            .Ignore(WayObstructed).Ignore(WayFaulty).Ignore(MotorTimeUp).Ignore(Sensed);

        Closes(Table.Configure(Blocked), blocks: false)
            .OnEntry(Halt)
            .Permit(MotorOpenWanted, Opening)
            .Permit(StopOrdered, Stopped).Permit(BoltSecured, Stopped)
            .InternalTransition(MotorStopWanted, Halt)
            .Permit(ModuleLost, Unknown)
            .Ignore(OutOfServiceBegan).Ignore(OpenLimitReached).Ignore(LeafFaulty)
            .Ignore(WayObstructed).Ignore(WayFaulty).Ignore(MotorTimeUp).Ignore(Sensed);
    }

    private void ConfigureOpening() =>
        Stops(Closes(Table.Configure(Opening), blocks: true))
            .OnEntry(Open)
            .InternalTransition(MotorOpenWanted, DriveOpenAgain)
            .Permit(OpenLimitReached, Stopped)
            .Permit(MotorTimeUp, Stopped)
            .PermitIf(WayObstructed, Blocked, Jams, "met something newly")
            .IgnoreIf(WayObstructed, () => !Jams(), "it was there before, or is no leaf's")
            .Ignore(BoltSecured).Ignore(LeafFaulty).Ignore(WayFaulty);

    private void ConfigureClosing()
    {
        Stops(Table.Configure(Closing))
            .OnEntry(Close)
            .Permit(MotorOpenWanted, Opening)
            .Permit(BoltSecured, Stopped)
            .Permit(MotorTimeUp, Stopped)
            .PermitIf(WayObstructed, Reversing, LeafIsOpen, "leaf open")
            .PermitIf(WayObstructed, Blocked, LeafIsUnknown, "leaf unknown")
            .IgnoreIf(WayObstructed, LeafIsClosed, "leaf closed: it presses on its frame")
            .Permit(WayFaulty, Blocked).Permit(LeafFaulty, Blocked)
            .Ignore(CloseOrdered).Ignore(LockdownEngaged).Ignore(OpenLimitReached);

        Stops(Table.Configure(Reversing))
            .OnEntry(Back)
            .Permit(MotorOpenWanted, Opening)
            .PermitIf(MotorTimeUp, Pausing, MayTryAgain, "tries left")
            .PermitIf(MotorTimeUp, Blocked, () => !MayTryAgain(), "no try left")
            .Ignore(CloseOrdered).Ignore(LockdownEngaged).Ignore(OpenLimitReached).Ignore(BoltSecured)
            .Ignore(WayObstructed).Ignore(WayFaulty).Ignore(LeafFaulty);

        Stops(Table.Configure(Pausing))
            .OnEntry(Pause)
            .Permit(MotorOpenWanted, Opening)
            .PermitIf(MotorTimeUp, Closing, CanClose, "nothing in its way")
            .PermitIf(MotorTimeUp, Blocked, () => IsHindered() && !MayTryAgain(), "hindered, no try left")
            .InternalTransitionIf(
                MotorTimeUp, _ => IsHindered() && MayTryAgain(), PauseAgain, "hindered, tries left")
            .PermitIf(MotorTimeUp, Stopped, Rests, "nothing to close, or held open")
            .Permit(BoltSecured, Stopped)
            .Ignore(CloseOrdered).Ignore(LockdownEngaged).Ignore(OpenLimitReached)
            .Ignore(WayObstructed).Ignore(WayFaulty).Ignore(LeafFaulty);
    }

    private static StateMachine<MotorState, DoorTrigger>.StateConfiguration Stops(
        StateMachine<MotorState, DoorTrigger>.StateConfiguration state) => state
        .Permit(MotorStopWanted, Stopped).Permit(StopOrdered, Stopped).Permit(OutOfServiceBegan, Stopped)
        .Permit(ModuleLost, Unknown).Ignore(Sensed);

    /// <summary>A lockdown closes as an order does: with its way sensed, or not at all.</summary>
    private StateMachine<MotorState, DoorTrigger>.StateConfiguration Closes(
        StateMachine<MotorState, DoorTrigger>.StateConfiguration state, bool blocks)
    {
        foreach (var trigger in new[] { CloseOrdered, LockdownEngaged })
        {
            state.PermitIf(trigger, Closing, CanClose, "nothing in its way");
            if (blocks) state.PermitIf(trigger, Blocked, IsHindered, "something in its way, or nobody knows");
            else state.IgnoreIf(trigger, IsHindered, "still hindered");
            state.IgnoreIf(trigger, Rests, "nothing to close, held open, or people work on it");
        }
        return state;
    }

    private bool CanClose() => !Rests() && IsSensed();

    private bool IsHindered() => !Rests() && !IsSensed();

    private bool Rests() =>
        Work.Door.Slots.ContainsKey(CommandSlot.LifeSafety) || Work.Door.LeverPulled
        || Work.Door.Slots.ContainsKey(CommandSlot.Maintenance)
        || Work.Door is { Leaf.Value: LeafState.Closed, Bolt.Value: BoltState.Secured };

    private bool IsSensed() => Work.Door.Way is WayState.Free && !LeafIsUnknown();

    private bool IsFullyOpen() => Work.Door.OpenLimit is LimitState.Reached;

    // A person who is pressed on when the leaf is told to open is freed by it; a leaf that meets something is not.
    private bool Jams() =>
        Work.Plan is { Fittings.Motor.OpensPastWay: false } && Work.Before.Way is not WayState.Obstructed;

    private bool LeafIsOpen() => Work.Door.Leaf.Value is LeafState.Open;

    private bool LeafIsClosed() => Work.Door.Leaf.Value is LeafState.Closed;

    private bool LeafIsUnknown() => !LeafIsOpen() && !LeafIsClosed();

    private bool MayTryAgain() => Work.Plan is { Fittings.Motor: { } motor } && Work.Door.Tries <= motor.Attempts;

    private TimeSpan Run => Work.Plan.Fittings.Motor!.Travel + PanelLimits.MotorMargin;

    private void Open()
    {
        Work.Door = Work.Door with { Tries = 0 };
        Work.Start(MotorTimeUp, Run);
        DriveOpen();
    }

    private void DriveOpen() => DriveOpenFor(Run);

    // The first command may be lost; another one lasts no longer than the first would have.
    private void DriveOpenAgain()
    {
        var left = (Work.Door.Deadlines.Motor ?? Work.Now) - Work.Now;
        DriveOpenFor(TimeSpan.FromTicks(Math.Max(1, left.Ticks / Tenth.Ticks) * Tenth.Ticks));
    }

    private void DriveOpenFor(TimeSpan time)
    {
        if (Work.Door.Release is { } release) Work.Add(new DoorEffect.DriveRelease(time, release));
    }

    private void Close()
    {
        Work.Start(MotorTimeUp, Run);
        Work.Door = Work.Door with { OutputLocks = false };
        Work.Add(new DoorEffect.DriveClose(Run));
    }

    private void Back()
    {
        Work.Door = Work.Door with { Tries = Work.Door.Tries + 1, OutputLocks = false };
        Work.Start(MotorTimeUp, PanelLimits.MotorBackFor);
        Work.Add(new DoorEffect.DriveBack(PanelLimits.MotorBackFor));
    }

    private void Pause()
    {
        Off();
        Work.Start(MotorTimeUp, PanelLimits.MotorPause);
    }

    private void PauseAgain()
    {
        Work.Door = Work.Door with { Tries = Work.Door.Tries + 1 };
        Work.Start(MotorTimeUp, PanelLimits.MotorPause);
    }

    private void Halt()
    {
        Work.Stop(MotorTimeUp);
        Work.Door = Work.Door with { Tries = 0 };
        Off();
    }

    private void Off()
    {
        Work.Door = Work.Door with { OutputLocks = false };
        Work.Add(new DoorEffect.DriveLock());
    }
}
