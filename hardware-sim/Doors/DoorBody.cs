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

/// <summary>A door as it really is: leaf, bolts, lock and motor with their inertia.</summary>
/// <remarks>Pure steps: movements begin with a cause and end when their time is due. A bolt comes home only
/// with the leaf closed, and never while jammed. The fire loop acts on the lock itself, past the peripheral.</remarks>
internal sealed class DoorBody
{
    private readonly bool isInFireLoop;
    private readonly Action<TimeSpan, string> moved;
    private readonly BoltBody bolt;
    private readonly BoltBody? second;
    private readonly SlidingLeaf? slide;
    private LeafPlace swing = LeafPlace.Closed;
    private TimeSpan leafDue = TimeSpan.MaxValue;

    public DoorBody(SiteDoor door, bool isInFireLoop, Action<TimeSpan, string> moved)
    {
        (Door, this.isInFireLoop, this.moved) = (door, isInFireLoop, moved);
        bolt = NewBolt(door.Fittings.Kind);
        second = door.Fittings.Kind is DoorKind.DualLock ? NewBolt(door.Fittings.Kind) : null;
        slide = door.Fittings.Motor is { } motor ? new(motor.Travel) : null;
    }

    /// <summary>Which door.</summary>
    public SiteDoor Door { get; }

    /// <summary>Whether the peripheral's output is energised.</summary>
    public bool OutputOn { get; private set; }

    /// <summary>Whether its second output is: another lock's, or the one that closes or throws home.</summary>
    public bool SecondOutputOn { get; private set; }

    /// <summary>Whether a motor was ever driven both ways at once.</summary>
    public bool WasDrivenBothWays { get; private set; }

    /// <summary>Whether the fire loop has tripped.</summary>
    public bool FireLoop { get; private set; }

    /// <summary>Whether the emergency lever holds the bolt out.</summary>
    public bool Lever { get; private set; }

    /// <summary>Whether a key holds the bolt out.</summary>
    public bool Key { get; private set; }

    /// <summary>Whether the bolt cannot come home; of two the second.</summary>
    public bool Jammed => Last.Jammed;

    /// <summary>Where the bolt is.</summary>
    public BoltPlace Bolt => bolt.Place;

    /// <summary>Where the bolt of the second lock is; home for none.</summary>
    public BoltPlace SecondBolt => second?.Place ?? BoltPlace.Home;

    /// <summary>How often the bolt has left its home, so that nobody misses a short release.</summary>
    public long Releases { get; private set; }

    /// <summary>Where the leaf is.</summary>
    public LeafPlace Leaf => slide?.Place ?? swing;

    /// <summary>The leaf that a motor slides; null for one that swings.</summary>
    public SlidingLeaf? Slide => slide;

    /// <summary>Whether the lock is let go: by its output, or by key, lever or fire loop without asking anybody.
    /// </summary>
    public bool IsReleased => IsPulled(OutputOn) && (second is null || IsPulled(SecondOutputOn));

    /// <summary>What the leaf contact reports.</summary>
    public bool LeafContactClosed => Leaf == LeafPlace.Closed;

    /// <summary>What the bolt contacts report: all of them home.</summary>
    public bool BoltContactSecured => Bolt == BoltPlace.Home && SecondBolt == BoltPlace.Home;

    /// <summary>When something moves by itself next.</summary>
    public TimeSpan WakeAt
    {
        get
        {
            var next = bolt.DueAt < leafDue ? bolt.DueAt : leafDue;
            if (second is not null && second.DueAt < next) next = second.DueAt;
            return slide is not null && slide.WakeAt < next ? slide.WakeAt : next;
        }
    }

    private BoltBody Last => second ?? bolt;

    /// <summary>What one of its contacts says: whether it is active.</summary>
    public bool Says(DoorContact contact) => contact switch
    {
        DoorContact.Bolt => Bolt == BoltPlace.Home,
        DoorContact.SecondBolt => SecondBolt == BoltPlace.Home,
        DoorContact.OpenLimit => slide is { IsOpen: true },
        DoorContact.Way => slide is null || !IsInTheWay(slide),
        DoorContact.Key => Key,
        _ => LeafContactClosed,
    };

    /// <summary>The peripheral switches its output.</summary>
    public void SwitchOutput(TimeSpan now, bool on)
    {
        OutputOn = on;
        Settle(now);
    }

    /// <summary>The peripheral switches its second output.</summary>
    public void SwitchSecondOutput(TimeSpan now, bool on)
    {
        SecondOutputOn = on;
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

    /// <summary>Somebody turns a key in the cylinder, or turns it back.</summary>
    public void TurnKey(TimeSpan now, bool turned)
    {
        Key = turned;
        Settle(now);
    }

    /// <summary>Something blocks the bolt, of two the second, or is taken away.</summary>
    public void Jam(TimeSpan now, bool jammed)
    {
        Last.Jammed = jammed;
        Settle(now);
    }

    /// <summary>Somebody steps into a slider's way or out of it; no other door cares.</summary>
    public void Obstruct(TimeSpan now, bool person)
    {
        slide?.Stand(now, person);
        Settle(now);
    }

    /// <summary>A slider's motor turns and its leaf does not move, or does again.</summary>
    public void Stall(TimeSpan now, bool stalled)
    {
        slide?.Stall(now, stalled);
        Settle(now);
    }

    /// <summary>The magnet loses its hold although its output is on, or has it again; of another lock, its bolt slips.
    /// </summary>
    public void Slip(TimeSpan now, bool slips)
    {
        Slipped = slips;
        Settle(now);
    }

    /// <summary>Whether the lock does not hold although nobody let go.</summary>
    public bool Slipped { get; private set; }

    /// <summary>Somebody pushes; the leaf gives way only to withdrawn bolts, a slider's to its motor alone.</summary>
    /// <returns>Whether it is open or opens.</returns>
    public bool Push(TimeSpan now)
    {
        if (slide is not null) return slide.LetsThrough;
        if (Leaf == LeafPlace.Closed && !IsLoose) return false;
        if (Leaf is LeafPlace.Closed or LeafPlace.Closing) MoveLeaf(now, LeafPlace.Opening, BodyTimings.LeafOpens);
        return true;
    }

    /// <summary>Somebody or the closer shuts the leaf; a slider is shut by its motor.</summary>
    public void Shut(TimeSpan now)
    {
        if (slide is null && Leaf is LeafPlace.Open or LeafPlace.Opening)
            MoveLeaf(now, LeafPlace.Closing, BodyTimings.LeafCloses);
    }

    /// <summary>Ends every movement whose time has come, each at its own time.</summary>
    public void Advance(TimeSpan now)
    {
        while (WakeAt <= now)
        {
            var due = WakeAt;
            if (bolt.DueAt == due) EndBolt(bolt, due);
            else if (second?.DueAt == due) EndBolt(second, due);
            else if (leafDue == due) EndLeaf(due);
            else EndSlide(slide!, due);
            Settle(due);
        }
    }

    private bool IsLoose => Bolt == BoltPlace.Withdrawn && (second is null || SecondBolt == BoltPlace.Withdrawn);

    private static BoltBody NewBolt(DoorKind kind) => kind switch
    {
        DoorKind.Maglock => new(BodyTimings.BondChanges, BodyTimings.BondChanges),
        DoorKind.MotorLock => new(BodyTimings.MotorBolt, BodyTimings.MotorBolt),
        _ => new(BodyTimings.BoltWithdraws, BodyTimings.BoltComesHome),
    };

    // The edge of a slider feels what it touches; the loop before a gate sees whatever stands there.
    private bool IsInTheWay(SlidingLeaf leaf) =>
        Door.Fittings.Motor is { OpensPastWay: true } ? leaf.Person : leaf.Touches;

    private bool IsPulled(bool on) =>
        Lever || Key || Slipped || (FireLoop && isInFireLoop)
        || (Door.IsDriven && (Door.Lock == LockKind.FailSafe ? !on : on));

    // The bolt of a motor lock with an output of its own for it stays where it is until that throws it home.
    private bool IsThrown => Leaf == LeafPlace.Closed
        && (Door.Fittings is not { Kind: DoorKind.MotorLock, SecondOutput: not null } || SecondOutputOn);

    private void Settle(TimeSpan now)
    {
        SettleBolt(bolt, now, OutputOn);
        if (second is not null) SettleBolt(second, now, SecondOutputOn);
        if (slide is not null) DriveSlide(slide, now);
    }

    private void SettleBolt(BoltBody one, TimeSpan now, bool on)
    {
        if (!one.Settle(now, IsPulled(on), IsThrown)) return;
        if (one != bolt) return;
        Releases++;
        moved(now, "bolt leaves");
    }

    private void DriveSlide(SlidingLeaf leaf, TimeSpan now)
    {
        WasDrivenBothWays |= OutputOn && SecondOutputOn;
        var wasClosed = leaf.IsClosed;
        leaf.Drive(now, (OutputOn, SecondOutputOn) switch
        {
            (true, false) => Bolt == BoltPlace.Withdrawn ? 1 : 0,
            (false, true) => -1,
            _ => 0,
        });
        if (wasClosed && !leaf.IsClosed) moved(now, "opened");
    }

    private void EndBolt(BoltBody one, TimeSpan due)
    {
        one.End();
        if (one.Place == BoltPlace.Withdrawn ? IsLoose : BoltContactSecured)
            moved(due, one.Place == BoltPlace.Withdrawn ? "released" : "secured");
    }

    private void EndSlide(SlidingLeaf leaf, TimeSpan due)
    {
        var wasClosed = leaf.IsClosed;
        leaf.Advance(due);
        if (!wasClosed && leaf.IsClosed) moved(due, "closed");
    }

    private void MoveLeaf(TimeSpan now, LeafPlace to, TimeSpan after)
    {
        var wasClosed = swing == LeafPlace.Closed;
        swing = to;
        leafDue = now + after;
        if (wasClosed) moved(now, "opened");
    }

    private void EndLeaf(TimeSpan due)
    {
        leafDue = TimeSpan.MaxValue;
        swing = swing == LeafPlace.Opening ? LeafPlace.Open : LeafPlace.Closed;
        if (swing == LeafPlace.Closed) moved(due, "closed");
    }
}
