using Facility.Contracts.Site;

namespace HardwareSim.Doors;

/// <summary>Where the bolt really is.</summary>
internal enum BoltPlace
{
    Home = 1,
    Withdrawing = 2,
    Withdrawn = 3,
    ComingHome = 4,
}

/// <summary>Where the leaf really is.</summary>
internal enum LeafPlace
{
    Closed = 1,
    Opening = 2,
    Open = 3,
    Closing = 4,
}

/// <summary>A door as it really is: leaf, bolt and lock with their inertia.</summary>
/// <remarks>Pure steps: movements begin with a cause and end when their time is due. The bolt comes home only
/// with the leaf closed, and never while jammed. The fire loop acts on the lock itself, past the peripheral.</remarks>
internal sealed class DoorBody(SiteDoor door, bool isInFireLoop, Action<TimeSpan, string> moved)
{
    private TimeSpan boltDue = TimeSpan.MaxValue;
    private TimeSpan leafDue = TimeSpan.MaxValue;

    /// <summary>Which door.</summary>
    public SiteDoor Door => door;

    /// <summary>Whether the peripheral's output is energised.</summary>
    public bool OutputOn { get; private set; }

    /// <summary>Whether the fire loop has tripped.</summary>
    public bool FireLoop { get; private set; }

    /// <summary>Whether the emergency lever holds the bolt out.</summary>
    public bool Lever { get; private set; }

    /// <summary>Whether the bolt cannot come home.</summary>
    public bool Jammed { get; private set; }

    /// <summary>Where the bolt is.</summary>
    public BoltPlace Bolt { get; private set; } = BoltPlace.Home;

    /// <summary>How often the bolt has left its home, so that nobody misses a short release.</summary>
    public long Releases { get; private set; }

    /// <summary>Where the leaf is.</summary>
    public LeafPlace Leaf { get; private set; } = LeafPlace.Closed;

    /// <summary>Whether the lock is let go: by its output, or by lever or fire loop without asking anybody.</summary>
    public bool IsReleased =>
        Lever || (FireLoop && isInFireLoop) || (door.Lock == LockKind.FailSafe ? !OutputOn : OutputOn);

    /// <summary>What the leaf contact reports.</summary>
    public bool LeafContactClosed => Leaf == LeafPlace.Closed;

    /// <summary>What the bolt contact reports.</summary>
    public bool BoltContactSecured => Bolt == BoltPlace.Home;

    /// <summary>When something moves by itself next.</summary>
    public TimeSpan WakeAt => boltDue < leafDue ? boltDue : leafDue;

    /// <summary>The peripheral switches its output.</summary>
    public void SwitchOutput(TimeSpan now, bool on)
    {
        OutputOn = on;
        Settle(now);
    }

    /// <summary>The fire loop trips or is restored.</summary>
    public void SwitchFireLoop(TimeSpan now, bool tripped)
    {
        FireLoop = tripped;
        Settle(now);
    }

    /// <summary>Somebody pulls the emergency lever, or puts it back.</summary>
    public void SwitchLever(TimeSpan now, bool pulled)
    {
        Lever = pulled;
        Settle(now);
    }

    /// <summary>Something blocks the bolt, or is taken away.</summary>
    public void Jam(TimeSpan now, bool jammed)
    {
        Jammed = jammed;
        Settle(now);
    }

    /// <summary>Somebody pushes; the leaf gives way only to a withdrawn bolt.</summary>
    /// <returns>Whether it is open or opens.</returns>
    public bool Push(TimeSpan now)
    {
        if (Leaf == LeafPlace.Closed && Bolt != BoltPlace.Withdrawn) return false;
        if (Leaf is LeafPlace.Closed or LeafPlace.Closing) MoveLeaf(now, LeafPlace.Opening, BodyTimings.LeafOpens);
        return true;
    }

    /// <summary>Somebody or the closer shuts the leaf.</summary>
    public void Shut(TimeSpan now)
    {
        if (Leaf is LeafPlace.Open or LeafPlace.Opening) MoveLeaf(now, LeafPlace.Closing, BodyTimings.LeafCloses);
    }

    /// <summary>Ends every movement whose time has come, each at its own time.</summary>
    public void Advance(TimeSpan now)
    {
        while (WakeAt <= now)
        {
            var due = WakeAt;
            if (boltDue == due) EndBolt(due);
            else EndLeaf(due);
            Settle(due);
        }
    }

    private void Settle(TimeSpan now)
    {
        if (IsReleased)
        {
            if (Bolt is BoltPlace.Home or BoltPlace.ComingHome)
                MoveBolt(now, BoltPlace.Withdrawing, BodyTimings.BoltWithdraws);
            return;
        }
        if (Leaf != LeafPlace.Closed || Jammed)
        {
            // Without power the spring pushes, but there is nothing to go into, or something in the way.
            if (Bolt is BoltPlace.Withdrawing or BoltPlace.ComingHome) MoveBolt(now, BoltPlace.Withdrawn, null);
            return;
        }
        if (Bolt is BoltPlace.Withdrawn or BoltPlace.Withdrawing)
            MoveBolt(now, BoltPlace.ComingHome, BodyTimings.BoltComesHome);
    }

    private void MoveBolt(TimeSpan now, BoltPlace to, TimeSpan? after)
    {
        var wasHome = Bolt == BoltPlace.Home;
        if (wasHome) Releases++;
        Bolt = to;
        boltDue = now + after ?? TimeSpan.MaxValue;
        if (wasHome) moved(now, "bolt leaves");
    }

    private void EndBolt(TimeSpan due)
    {
        boltDue = TimeSpan.MaxValue;
        Bolt = Bolt == BoltPlace.Withdrawing ? BoltPlace.Withdrawn : BoltPlace.Home;
        moved(due, Bolt == BoltPlace.Withdrawn ? "released" : "secured");
    }

    private void MoveLeaf(TimeSpan now, LeafPlace to, TimeSpan after)
    {
        var wasClosed = Leaf == LeafPlace.Closed;
        Leaf = to;
        leafDue = now + after;
        if (wasClosed) moved(now, "opened");
    }

    private void EndLeaf(TimeSpan due)
    {
        leafDue = TimeSpan.MaxValue;
        Leaf = Leaf == LeafPlace.Opening ? LeafPlace.Open : LeafPlace.Closed;
        if (Leaf == LeafPlace.Closed) moved(due, "closed");
    }
}
