using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;
using static Facility.Devices.Turnstiles.TurnstileTrigger;

namespace Facility.Devices.Turnstiles;

/// <summary>A turnstile's brain: a mode for the whole and a passage for each direction, each a table.</summary>
/// <remarks>Joined by a pure step. One machine serves any number of turnstiles, one at a time: the tables stand
/// over the snapshot they are given. It owns no pin, timer or logger. Not thread-safe.</remarks>
public sealed class TurnstileMachine
{
    private static readonly Direction[] Both = [Direction.A, Direction.B];
    private readonly TurnstileWork work = new();
    private readonly ModeRegion mode;
    private readonly PassageRegion passage;
    private readonly TurnstileAlarmJudge alarms;
    private readonly PassageStory story;

    /// <summary>Configures the tables once.</summary>
    public TurnstileMachine()
    {
        mode = new(work);
        passage = new(work);
        alarms = new(work);
        story = new(work, alarms);
    }

    /// <summary>The tables, for checking and drawing.</summary>
    public IReadOnlyList<ITurnstileRegion> Regions => [mode, passage];

    /// <summary>Fires what is due, then tells the turnstile what happened.</summary>
    public TurnstileStep Step(SiteTurnstile plan, TurnstileSnapshot turnstile, TurnstileInput input, TimeSpan now)
    {
        work.Begin(plan, turnstile, now);
        while (Due() is { } due)
        {
            work.It = TurnstileDeadlines.Without(work.It, due.Trigger, due.Direction);
            Hear(due);
        }
        Hear(input);
        return new(work.It, [.. work.Effects], TurnstileDeadlines.Next(work.It));
    }

    private TurnstileInput? Due()
    {
        foreach (var (trigger, direction, at) in TurnstileDeadlines.Of(work.It))
        {
            if (at <= work.Now) return new(trigger, direction);
        }
        return null;
    }

    private void Hear(TurnstileInput input)
    {
        (work.Input, work.Direction) = (input, input.Direction);
        alarms.Judge(input.Trigger);
        Note(input.Trigger);
        if (mode.Hears.Contains(input.Trigger)) Move(input.Trigger);
        Follow(input);
    }

    /// <summary>What inputs say is noted first, so that every guard sees the turnstile as it is now.</summary>
    private void Note(TurnstileTrigger trigger) => work.It = trigger switch
    {
        FireLost => work.It with { FireOk = false },
        FireRestored => work.It with { FireOk = true },
        ReadySeen => work.It with { Ready = true, NotReadyEnds = null },
        ReadyLost => work.It with { Ready = false, NotReadyEnds = work.Now + TurnstileLimits.NotReadyAfter },
        LockdownEngaged => work.It with { LockedDown = true },
        LockdownEnded => work.It with { LockedDown = false },
        ZoneEntered => work.It with { ZoneEnds = work.Now + TurnstileLimits.LoiterAfter },
        ZoneLeft => work.It with { ZoneEnds = null },
        LinesLost => work.It with { ZoneEnds = null, NotReadyEnds = null },
        _ => work.It,
    };

    // Whoever leaves work takes every unconfirmed grant with it.
    private void Move(TurnstileTrigger trigger)
    {
        mode.Fire(trigger);
        if (work.It.Mode is TurnstileMode.Working) return;
        foreach (var direction in Both) Void(direction, Words(work.It.Mode));
    }

    private void Follow(TurnstileInput input)
    {
        switch (input.Trigger)
        {
            case GrantOrdered when work.It.Mode is TurnstileMode.Working:
                story.Queue(input.Grant!);
                passage.Fire(GrantOrdered);
                break;
            case Turned:
                Turn();
                break;
            case Rested:
                Rest();
                break;
            case PassBegan:
                BeginPass();
                break;
            case PassEnded:
                EndPass();
                break;
            case PassSettled when !work.It[Other].PassActive && work.It.Mode is not TurnstileMode.Faulty:
                Pass();
                break;
            case GrantTimeUp:
                story.EndUnused();
                passage.Fire(GrantTimeUp);
                break;
            case RotationTimeUp:
                Miss();
                break;
            case Voided:
                Void(input.Direction, input.Because);
                break;
        }
    }

    private Direction Other => work.Direction is Direction.A ? Direction.B : Direction.A;

    private void Turn()
    {
        work.Way = work.Way with { Turning = true, TurnedAt = work.Now };
        passage.Fire(Turned);
        if (work.Way.Passage is PassageState.Closed) StopOpposite();
    }

    // The grant of one person must not let somebody through who comes from the other side.
    private void StopOpposite()
    {
        if (work.Plan.Manner.KeepsOnOpposite || work.It[Other].Passage is not PassageState.Granted) return;
        Void(Other, "somebody pushed from the other side");
    }

    private void Rest()
    {
        work.Way = work.Way with { Turning = false };
        if (work.Way.Passage is not PassageState.Passing) passage.Fire(Rested);
        else if (work.Way.PassActive) Pass();
        else if (work.Now - work.Way.TurnedAt <= TurnstileLimits.TurnBackMax) TurnBack();
        else Miss();
    }

    private void TurnBack()
    {
        story.TurnBack();
        passage.Fire(TurnedBack);
    }

    private void Miss()
    {
        story.Miss();
        passage.Fire(PassMissing);
    }

    private void BeginPass()
    {
        work.Way = work.Way with { PassActive = true, PassSettles = work.Now + TurnstileLimits.PassSettle };
        if (work.It[Other].PassActive) Hear(new(ConflictBegan, work.Direction));
    }

    private void EndPass()
    {
        work.Way = work.Way with { PassActive = false, PassSettles = null };
        if (work.It.Alarms.HasFlag(TurnstileAlarms.SensorConflict)) Hear(new(ConflictEnded, work.Direction));
    }

    private void Pass()
    {
        work.Way = work.Way with { PassSettles = null };
        if (!story.Pass()) return;
        passage.Fire(Passed);
        if (!work.Way.Turning) passage.Fire(Rested);
    }

    private void Void(Direction direction, string because)
    {
        var heard = work.Direction;
        work.Direction = direction;
        if (work.Way.Passage is not PassageState.Closed)
        {
            story.Void(because);
            passage.Fire(Voided);
        }
        work.Direction = heard;
    }

    private static string Words(TurnstileMode mode) => mode switch
    {
        TurnstileMode.Emergency or TurnstileMode.AwaitingReset => "emergency",
        TurnstileMode.LockedDown => "lockdown",
        TurnstileMode.Faulty => "both PASS contacts report",
        TurnstileMode.OutOfService => "not ready",
        _ => "its chip is gone",
    };
}
