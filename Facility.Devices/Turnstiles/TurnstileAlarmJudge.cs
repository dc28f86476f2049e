using Facility.Contracts.Turnstiles;
using static Facility.Devices.Turnstiles.TurnstileTrigger;

namespace Facility.Devices.Turnstiles;

/// <summary>When an alarm begins and ends.</summary>
internal sealed class TurnstileAlarmJudge(TurnstileWork work)
{
    /// <summary>Looks at what is being told, before the tables move.</summary>
    public void Judge(TurnstileTrigger trigger)
    {
        switch (trigger)
        {
            case Turned when IsUngranted && !IsQuiet:
                RaiseUngranted();
                break;
            case ZoneEntered when IsPassing(work.It.A) || IsPassing(work.It.B):
                work.Raise(TurnstileAlarms.Tailgating);
                break;
            case ZoneTimeUp:
                work.Raise(TurnstileAlarms.Loitering);
                break;
            case ZoneLeft:
                work.Clear(TurnstileAlarms.Loitering);
                work.Clear(TurnstileAlarms.Tailgating);
                break;
            case ConflictBegan:
                work.Raise(TurnstileAlarms.SensorConflict);
                break;
            case ConflictEnded:
                work.Clear(TurnstileAlarms.SensorConflict);
                break;
            case DeviceAlarmBegan:
                work.Raise(TurnstileAlarms.Device);
                break;
            case DeviceAlarmEnded:
                work.Clear(TurnstileAlarms.Device);
                break;
            case ForcedTimeUp:
                work.Clear(TurnstileAlarms.Forced);
                work.Clear(TurnstileAlarms.Opposite);
                break;
        }
    }

    /// <summary>Somebody turns the arm, or passed, without a grant: against another's, or against none.</summary>
    public void RaiseUngranted()
    {
        var other = work.It[Other];
        work.It = work.It with { ForcedEnds = work.Now + TurnstileLimits.ForcedFor };
        if (other.Running is { } theirs) work.Raise(TurnstileAlarms.Opposite, theirs.Cause);
        else work.Raise(TurnstileAlarms.Forced);
    }

    private Direction Other => work.Direction is Direction.A ? Direction.B : Direction.A;

    // In an emergency both ways are free, and what cannot be believed accuses nobody.
    private bool IsUngranted =>
        work.Way.Passage is PassageState.Closed
        && work.It.Mode is TurnstileMode.Working or TurnstileMode.LockedDown or TurnstileMode.OutOfService;

    private bool IsQuiet =>
        work.It[Other].Running is null
        && work.It.LockedAt is { } locked && work.Now - locked < TurnstileLimits.QuietAfterLocking;

    private static bool IsPassing(Way way) => way.Passage is PassageState.Passing or PassageState.Done;
}
