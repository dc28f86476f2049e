using System.Collections.Immutable;
using Facility.Contracts.Record;
using Facility.Contracts.Turnstiles;
using Facility.Contracts.Verdicts;
using Facility.Devices.Gpio;
using Facility.Devices.Panel;
using static Facility.Devices.Turnstiles.TurnstileTrigger;

namespace Facility.Devices.Turnstiles;

/// <summary>All turnstiles of the panel: tells their brains what pins say and does what these want.</summary>
internal sealed class TurnstileBook
{
    private readonly PanelWork work;
    private readonly TurnstileMachine machine = new();
    private readonly TurnstileReporter reporter;
    private readonly TurnstileWires wires;
    private readonly Action moved;
    private DateTimeOffset confirmedAt;
    private DateTimeOffset wallAtStart;
    private bool found;
    private bool wasLost;

    public TurnstileBook(PanelSite site, PanelWork work, Action moved)
    {
        (this.work, this.moved) = (work, moved);
        reporter = new(work);
        All = [.. site.Turnstiles.Select(plan => new TurnstileEntry(plan))];
        wires = new(All);
    }

    public ImmutableArray<TurnstileEntry> All { get; }

    public ImmutableArray<TurnstileStatus> Statuses => [.. All.Select(entry => entry.Status)];

    public TimeSpan WakeAt => All.Select(entry => TurnstileDeadlines.Next(entry.Snapshot))
        .DefaultIfEmpty(TimeSpan.MaxValue).Min();

    public void Hear(GpioEvent told)
    {
        switch (told)
        {
            case GpioEvent.Changed change:
                foreach (var (entry, input) in wires.Heard(change)) Tell(entry, input);
                break;
            case GpioEvent.Found:
                Find();
                break;
            case GpioEvent.Lost lost:
                Lose(lost.Because);
                break;
            case GpioEvent.Confirmed:
                confirmedAt = work.Wall;
                foreach (var entry in All) Show(entry);
                break;
            case GpioEvent.WriteLost write:
                LoseWrite(write.Pin);
                break;
        }
    }

    /// <summary>Fires due timers.</summary>
    public void Review()
    {
        foreach (var entry in All)
        {
            if (TurnstileDeadlines.Next(entry.Snapshot) <= work.Now) Tell(entry, new(Reviewed));
        }
    }

    /// <summary>Lockdown stands on these blocks and on no others.</summary>
    public void Follow(ImmutableArray<StandingLockdown> standing)
    {
        foreach (var entry in All)
        {
            var stands = standing.Any(one => one.Block == entry.Plan.Block);
            if (stands != entry.Snapshot.LockedDown) Tell(entry, new(stands ? LockdownEngaged : LockdownEnded));
        }
    }

    public void Tell(TurnstileEntry entry, TurnstileInput input)
    {
        var step = machine.Step(entry.Plan, entry.Snapshot, input, work.Now);
        entry.Snapshot = step.Turnstile;
        foreach (var effect in step.Effects) Do(entry, effect);
        Show(entry);
    }

    private void Find()
    {
        // That the chip is there at the start is no news.
        if (wasLost) work.Report(RecordKinds.GpioRestored, "", "");
        (found, wasLost) = (true, false);
        confirmedAt = work.Wall;
        foreach (var entry in All) Tell(entry, new(Sensed));
    }

    private void Lose(string because)
    {
        (found, wasLost) = (false, true);
        work.Report(RecordKinds.GpioLost, "", "", ("because", because), ("fault", (int)FaultCode.GpioLost));
        foreach (var entry in All) Tell(entry, new(LinesLost));
    }

    // The command is lost: whoever was granted finds a locked arm, and is told so by the reader at the next try.
    private void LoseWrite(int pin)
    {
        if (wires.At(pin) is not var (entry, key)) return;
        work.Report(RecordKinds.GpioWriteLost, entry.Plan.Id, "",
            ("fault", (int)FaultCode.GpioWriteLost), ("pin", pin), ("signal", key));
        if (key is "unlock-a") Tell(entry, new(Voided, Direction.A, Because: "the output did not take its level"));
        if (key is "unlock-b") Tell(entry, new(Voided, Direction.B, Because: "the output did not take its level"));
    }

    private void Do(TurnstileEntry entry, TurnstileEffect effect)
    {
        switch (effect)
        {
            case TurnstileEffect.Free free:
                Drive(Unlock(entry, free.Direction), true, IsPulse(entry) ? TurnstileLimits.Pulse : null);
                break;
            case TurnstileEffect.Close close when !IsPulse(entry):
                Drive(Unlock(entry, close.Direction), false, null);
                break;
            // The turnstile itself would stay free for the rest of its time; only its stop input ends that.
            case TurnstileEffect.Close { Early: true } when entry.Plan.Points.Stop is { } stop && IsQuiet(entry):
                Drive(stop, true, TurnstileLimits.Pulse);
                break;
            case TurnstileEffect.Stop change when entry.Plan.Points.Stop is { } stop:
                Drive(stop, change.On, null);
                break;
            case TurnstileEffect.Observed told:
                reporter.Tell(entry, told);
                break;
            case TurnstileEffect.AlarmRaised alarm:
                reporter.Raise(entry, alarm);
                break;
            case TurnstileEffect.AlarmCleared alarm:
                reporter.Clear(entry, alarm);
                break;
        }
    }

    private static bool IsQuiet(TurnstileEntry entry) => entry.Snapshot.Mode is TurnstileMode.Working;

    private void Drive(int pin, bool active, TimeSpan? time)
    {
        if (found) work.Add(new PanelEffect.DriveGpio(new(pin, active, time)));
    }

    private void Show(TurnstileEntry entry)
    {
        if (wallAtStart == default) wallAtStart = work.Wall - work.Now;
        var status = TurnstileViews.Of(entry, confirmedAt, at => wallAtStart + at);
        if (status == entry.Status) return;
        entry.Status = status;
        moved();
    }

    private static bool IsPulse(TurnstileEntry entry) =>
        entry.Plan.Manner.Drive is Contracts.Site.TurnstileDrive.Pulse;

    private static int Unlock(TurnstileEntry entry, Direction direction) =>
        direction is Direction.A ? entry.Plan.UnlockA : entry.Plan.UnlockB;
}
