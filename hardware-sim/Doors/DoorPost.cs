using Facility.Contracts.Site;

namespace HardwareSim.Doors;

/// <summary>A door and the people standing at it, one after the other.</summary>
internal sealed class DoorPost
{
    private const byte Red = 1;
    private readonly Queue<(Visit Visit, Action<TimeSpan> Show, Action<Visit> Done)> waiting = new();
    private (Visit Visit, Action<TimeSpan> Show, Action<Visit> Done)? current;
    private byte lamp;

    public DoorPost(SiteDoor door, bool isInFireLoop) => Body = new(door, isInFireLoop, Moved);

    /// <summary>The door itself.</summary>
    public DoorBody Body { get; }

    /// <summary>When door or person do something next.</summary>
    public TimeSpan WakeAt =>
        current is { Visit: var visit } && visit.WakeAt < Body.WakeAt ? visit.WakeAt : Body.WakeAt;

    /// <summary>Somebody comes to the door; shows the card when the one before is gone.</summary>
    public void Come(TimeSpan now, Action<TimeSpan> show, Action<Visit> done, Action? enterPin = null)
    {
        waiting.Enqueue((new(Body, enterPin), show, done));
        Next(now);
    }

    /// <summary>The lamp of one of its readers changed.</summary>
    public void LampChanged(TimeSpan now, byte colour)
    {
        lamp = colour;
        current?.Visit.LampChanged(now, colour);
        LetGo(now);
        Next(now);
    }

    /// <summary>Lets everything happen that is due.</summary>
    public void Advance(TimeSpan now)
    {
        for (var due = WakeAt; due <= now; due = WakeAt)
        {
            Body.Advance(due);
            current?.Visit.Advance(due);
            LetGo(due);
        }
        LetGo(now);
    }

    private void Moved(TimeSpan at, string what) => current?.Visit.DoorMoved(at, what);

    private void LetGo(TimeSpan now)
    {
        while (current is { Visit.Outcome: not null } gone)
        {
            current = null;
            gone.Done(gone.Visit);
            Next(now);
        }
    }

    private void Next(TimeSpan now)
    {
        // Nobody shows a card while the lamp is still red from the one before: that red would be taken for his.
        if (current is not null || lamp == Red || !waiting.TryDequeue(out var next)) return;
        current = next;
        next.Show(now);
        next.Visit.Begin(now);
    }
}
