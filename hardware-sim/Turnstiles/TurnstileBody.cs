using Facility.Contracts.Site;

namespace HardwareSim.Turnstiles;

/// <summary>A turnstile as it really is: its arm, its own electronics, and whoever is in it.</summary>
/// <remarks>It behaves as PERCo's do: a pulse frees a side for a time or until a passage, a level frees it while
/// it stands, stop goes before both, and a lost fire signal drops the arms until somebody resets it.</remarks>
internal sealed class TurnstileBody(SiteTurnstile plan, Action<string, bool> signal)
{
    private static readonly TimeSpan Reach = Ms(200), Return = Ms(600), NoReturn = Ms(500), PassAt = Ms(700);
    private static readonly TimeSpan PassFor = Ms(200), Home = Ms(1200), Gone = Ms(1300), GiveUp = Ms(800);
    private readonly PriorityQueue<Action<TimeSpan>, (TimeSpan, int)> moments = new();
    private readonly TimeSpan[] freeUntil = new TimeSpan[2];
    private readonly bool[] levels = new bool[2];
    private int count;
    private bool stopped;

    /// <summary>Which.</summary>
    public SiteTurnstile Plan => plan;

    /// <summary>Whether its arms are down: the fire signal was lost and nobody has reset it.</summary>
    public bool ArmsDown { get; private set; }

    /// <summary>Whether its fire signal is there.</summary>
    public bool FireOk { get; private set; } = true;

    /// <summary>Whether somebody is in it.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Who really passed: in, out.</summary>
    public int[] Passed { get; } = new int[2];

    /// <summary>When it is due.</summary>
    public TimeSpan WakeAt => moments.TryPeek(out _, out var at) ? at.Item1 : TimeSpan.MaxValue;

    /// <summary>Its signals as it stands there.</summary>
    public void Begin(TimeSpan now)
    {
        signal("fire", FireOk);
        signal("ready", true);
        foreach (var key in new[] { "pass-a", "pass-b", "turn-a", "turn-b", "detector", "alarm", "reset" })
            signal(key, false);
    }

    /// <summary>Its electronics hear a signal of the panel.</summary>
    public void Drive(TimeSpan now, string key, bool active)
    {
        var side = key is "unlock-b" ? 1 : 0;
        if (key is "stop")
        {
            stopped = active;
            if (active) Array.Clear(freeUntil);
            return;
        }
        levels[side] = active;
        var isPulse = plan.Manner.Drive is TurnstileDrive.Pulse;
        if (active && isPulse && !stopped && !IsFree(now, side)) freeUntil[side] = now + plan.Manner.Grant;
    }

    /// <summary>Whether a side gives way.</summary>
    public bool IsFree(TimeSpan now, int side) =>
        ArmsDown || (!stopped && (plan.Manner.Drive is TurnstileDrive.Pulse ? freeUntil[side] > now : levels[side]));

    /// <summary>The fire signal goes or comes.</summary>
    public void SwitchFire(TimeSpan now, bool on)
    {
        FireOk = !on;
        signal("fire", FireOk);
        if (!on) return;
        ArmsDown = true;
        Array.Clear(freeUntil);
        signal("ready", false);
    }

    /// <summary>Somebody lifts the arm and turns the key; in vain while the fire signal is lost.</summary>
    public void Reset(TimeSpan now)
    {
        if (!FireOk) return;
        ArmsDown = false;
        signal("ready", true);
        signal("reset", true);
        At(now, Ms(300), _ => signal("reset", false));
    }

    /// <summary>The arms fall by themselves: a broken latch, not the fire signal (fault W5).</summary>
    public void Drop()
    {
        ArmsDown = true;
        Array.Clear(freeUntil);
        signal("ready", false);
    }

    /// <summary>Its own clock is slow: a grant that runs lasts longer here than at the panel.</summary>
    public void Linger(int side, TimeSpan longer) => freeUntil[side] += longer;

    /// <summary>Somebody comes from a side; told how it ended.</summary>
    public void Walk(TimeSpan now, int side, Manner manner, Action<string> done)
    {
        if (IsBusy)
        {
            done("busy");
            return;
        }
        IsBusy = true;
        signal("detector", true);
        At(now, Reach, at => Meet(at, side, manner, done));
    }

    /// <summary>Something outside it happens later.</summary>
    public void Later(TimeSpan now, TimeSpan after, Action<TimeSpan> act) => At(now, after, act);

    /// <summary>Lets happen what is due.</summary>
    public void Advance(TimeSpan now)
    {
        while (moments.TryPeek(out var act, out var at) && at.Item1 <= now)
        {
            moments.Dequeue();
            act(at.Item1);
        }
    }

    private void Meet(TimeSpan now, int side, Manner manner, Action<string> done)
    {
        if (ArmsDown) Leave(now, GiveUp, () => Count(side, "passed freely"), done);
        else if (!IsFree(now, side) && manner is not Manner.Push) Leave(now, GiveUp, () => "locked", done);
        else Turn(now, side, manner, done);
    }

    private void Turn(TimeSpan now, int side, Manner manner, Action<string> done)
    {
        if (!IsFree(now, side)) Alarm(now);
        signal(Key("turn", side), true);
        signal("ready", false);
        if (manner is Manner.Back)
        {
            At(now, Return, _ => Rest(side));
            Leave(now, Gone, () => "turned back", done);
            return;
        }
        At(now, NoReturn, _ => freeUntil[side] = TimeSpan.Zero);
        if (manner is not Manner.LostPass) Pass(now, PassAt, side);
        if (manner is Manner.DoublePass) Pass(now, PassAt + PassFor + Ms(80), side);
        if (manner is Manner.Follow)
        {
            At(now, Ms(800), _ => signal("detector", false));
            At(now, Ms(850), _ => signal("detector", true));
        }
        At(now, Home, _ => Rest(side));
        Leave(now, Gone, () => Count(side, manner is Manner.Follow ? "two passed" : "passed"), done);
    }

    private void Pass(TimeSpan now, TimeSpan after, int side)
    {
        At(now, after, _ => signal(Key("pass", side), true));
        At(now, after + PassFor, _ => signal(Key("pass", side), false));
    }

    private void Rest(int side)
    {
        signal(Key("turn", side), false);
        if (!ArmsDown) signal("ready", true);
    }

    private void Leave(TimeSpan now, TimeSpan after, Func<string> outcome, Action<string> done) => At(now, after, _ =>
    {
        signal("detector", false);
        IsBusy = false;
        done(outcome());
    });

    private void Alarm(TimeSpan now)
    {
        signal("alarm", true);
        At(now, TimeSpan.FromSeconds(5), _ => signal("alarm", false));
    }

    private string Count(int side, string outcome)
    {
        Passed[side]++;
        return outcome;
    }

    private void At(TimeSpan now, TimeSpan after, Action<TimeSpan> act) =>
        moments.Enqueue(act, (now + after, count++));

    private static string Key(string what, int side) => side == 0 ? $"{what}-a" : $"{what}-b";

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
