using System.Collections.Immutable;

namespace HardwareSim.Doors;

/// <summary>Somebody who shows a card at a door, waits, walks through and lets it shut.</summary>
/// <remarks>Pure steps; told of everything the door does. Ends exactly once, through <see cref="Outcome"/>.</remarks>
/// <param name="body">The door.</param>
/// <param name="enterPin">Keys the PIN in; null when the person knows none.</param>
internal sealed class Visit(DoorBody body, Action? enterPin)
{
    private const byte Red = 1, Amber = 3;
    private readonly ImmutableArray<VisitMoment>.Builder moments = ImmutableArray.CreateBuilder<VisitMoment>();
    private TimeSpan presentedAt;
    private Stage stage = Stage.Waits;

    private enum Stage
    {
        Waits,
        Keys,
        Pushes,
        Walks,
        LooksBack,
        Gone,
    }

    /// <summary>How it ended; null while it goes on.</summary>
    public string? Outcome { get; private set; }

    /// <summary>What happened so far.</summary>
    public ImmutableArray<VisitMoment> Moments => moments.ToImmutable();

    /// <summary>When the person does something next.</summary>
    public TimeSpan WakeAt { get; private set; } = TimeSpan.MaxValue;

    /// <summary>The card is shown.</summary>
    public void Begin(TimeSpan now)
    {
        presentedAt = now;
        WakeAt = now + BodyTimings.WaitsForRelease;
        Note(now, "presented");
        LookAtLock(now);
    }

    /// <summary>The door moved.</summary>
    public void DoorMoved(TimeSpan now, string what)
    {
        if (stage == Stage.Gone) return;
        Note(now, what);
        LookAtLock(now);
        if (stage != Stage.LooksBack) return;
        if (what == "secured") End(VisitOutcome.Passed);
    }

    /// <summary>The reader's lamp changed.</summary>
    public void LampChanged(TimeSpan now, byte colour)
    {
        if (stage is not (Stage.Waits or Stage.Keys)) return;
        Note(now, colour switch { Red => "lamp red", 2 => "lamp green", 3 => "lamp amber", _ => "lamp changes" });
        if (colour == Red) End(VisitOutcome.Denied);
        else if (colour == Amber && enterPin is not null) (stage, WakeAt) = (Stage.Keys, now + BodyTimings.EntersPin);
    }

    /// <summary>Does what is due.</summary>
    public void Advance(TimeSpan now)
    {
        if (now < WakeAt || stage == Stage.Gone) return;
        switch (stage)
        {
            case Stage.Waits:
                End(VisitOutcome.NotReleased);
                break;
            case Stage.Keys:
                (stage, WakeAt) = (Stage.Waits, now + BodyTimings.WaitsForRelease);
                Note(now, "PIN entered");
                enterPin!();
                break;
            case Stage.Pushes:
                Push(now);
                break;
            case Stage.Walks:
                (stage, WakeAt) = (Stage.LooksBack, now + BodyTimings.LooksBack);
                body.Shut(now);
                // Nobody waits for a slider to be closed: that is the control room's.
                if (body.Slide is not null) End(VisitOutcome.Passed);
                break;
            default:
                End(VisitOutcome.NotSecured);
                break;
        }
    }

    private void LookAtLock(TimeSpan now)
    {
        if (stage != Stage.Waits || !body.IsReleased || body.Bolt != BoltPlace.Withdrawn) return;
        (stage, WakeAt) = (Stage.Pushes, now + BodyTimings.NoticesRelease);
    }

    private void Push(TimeSpan now)
    {
        if (body.Push(now))
            (stage, WakeAt) = (Stage.Walks, now + BodyTimings.LeafOpens + BodyTimings.WalksThrough);
        else if (body.Leaf == LeafPlace.Opening)
            WakeAt = now + BodyTimings.NoticesRelease;
        else
            (stage, WakeAt) = (Stage.Waits, presentedAt + BodyTimings.WaitsForRelease);
    }

    private void End(string outcome)
    {
        (stage, WakeAt, Outcome) = (Stage.Gone, TimeSpan.MaxValue, outcome);
    }

    private void Note(TimeSpan now, string what) =>
        moments.Add(new(what, Math.Round((now - presentedAt).TotalMilliseconds, 1)));
}
