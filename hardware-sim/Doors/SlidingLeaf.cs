namespace HardwareSim.Doors;

/// <summary>A leaf that a motor slides: its place, its run-on, and whoever stands in its way.</summary>
/// <remarks>Pure steps. Closing, it stops at a person and presses while its motor is on; what it touches, its safety
/// edge feels until it moves away or the person does.</remarks>
internal sealed class SlidingLeaf(TimeSpan travel)
{
    /// <summary>Where a person stands: so far open, of one.</summary>
    private const double PersonStands = 0.4;
    private double at;
    private double target;
    private int drive;
    private int moves;
    private TimeSpan since;
    private TimeSpan arrivesAt = TimeSpan.MaxValue;
    private TimeSpan restsAt = TimeSpan.MaxValue;
    private TimeSpan? pressesSince;

    /// <summary>Whether somebody stands in its way.</summary>
    public bool Person { get; private set; }

    /// <summary>Whether it rests against that person.</summary>
    public bool Touches { get; private set; }

    /// <summary>Whether its motor turns and nothing moves.</summary>
    public bool Stalled { get; private set; }

    /// <summary>The longest time for which its motor pressed it on a person.</summary>
    public TimeSpan LongestPress { get; private set; }

    public bool IsClosed => at == 0 && moves <= 0;

    public bool IsOpen => at == 1;

    /// <summary>Whether a person fits through.</summary>
    public bool LetsThrough => at >= PersonStands + 0.2;

    public LeafPlace Place =>
        IsClosed ? LeafPlace.Closed : moves > 0 ? LeafPlace.Opening : moves < 0 ? LeafPlace.Closing : LeafPlace.Open;

    public TimeSpan WakeAt => arrivesAt < restsAt ? arrivesAt : restsAt;

    /// <summary>Somebody steps into its way, or out of it.</summary>
    public void Stand(TimeSpan now, bool person)
    {
        Halt(now);
        Person = person;
        if (!person) Touch(now, false);
        Go(now);
    }

    public void Stall(TimeSpan now, bool stalled)
    {
        Halt(now);
        Stalled = stalled;
        Go(now);
    }

    /// <summary>The motor drives it: 1 open, -1 closed, 0 not at all; then it runs on a little.</summary>
    public void Drive(TimeSpan now, int direction)
    {
        if (direction == drive) return;
        if (direction == 0 && moves != 0)
        {
            (drive, restsAt) = (0, now + BodyTimings.LeafRunsOn);
            Press(now, false);
            return;
        }
        Halt(now);
        drive = direction;
        Go(now);
    }

    /// <summary>Ends what is due.</summary>
    public void Advance(TimeSpan now)
    {
        if (arrivesAt <= now) Arrive(now);
        else if (restsAt <= now) Halt(now);
    }

    private void Go(TimeSpan now)
    {
        Press(now, drive < 0 && Touches);
        if (drive == 0 || Stalled) return;
        if (drive > 0) Touch(now, false);
        target = drive > 0 ? 1 : Person && at >= PersonStands ? PersonStands : 0;
        if (at == target)
        {
            if (target == PersonStands && drive < 0) Touch(now, true);
            return;
        }
        (moves, since) = (drive, now);
        arrivesAt = now + travel * Math.Abs(target - at);
    }

    private void Arrive(TimeSpan now)
    {
        var met = moves < 0 && target == PersonStands;
        (at, moves, arrivesAt, restsAt) = (target, 0, TimeSpan.MaxValue, TimeSpan.MaxValue);
        if (met) Touch(now, true);
    }

    private void Halt(TimeSpan now)
    {
        if (moves != 0) at = Math.Clamp(at + moves * (now - since) / travel, 0, 1);
        (moves, arrivesAt, restsAt) = (0, TimeSpan.MaxValue, TimeSpan.MaxValue);
    }

    private void Touch(TimeSpan now, bool touches)
    {
        Touches = touches;
        Press(now, touches && drive < 0);
    }

    private void Press(TimeSpan now, bool presses)
    {
        if (presses)
        {
            pressesSince ??= now;
            return;
        }
        if (pressesSince is { } began && now - began > LongestPress) LongestPress = now - began;
        pressesSince = null;
    }
}
