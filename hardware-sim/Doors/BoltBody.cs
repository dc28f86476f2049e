namespace HardwareSim.Doors;

/// <summary>One bolt, bond or deadlock as it really is, with its inertia.</summary>
internal sealed class BoltBody(TimeSpan withdraws, TimeSpan comesHome)
{
    /// <summary>Where it is.</summary>
    public BoltPlace Place { get; private set; } = BoltPlace.Home;

    /// <summary>Whether it cannot come home.</summary>
    public bool Jammed { get; set; }

    /// <summary>When it gets where it goes.</summary>
    public TimeSpan DueAt { get; private set; } = TimeSpan.MaxValue;

    /// <summary>It is pulled, thrown, or neither.</summary>
    /// <returns>Whether it left its home just now.</returns>
    public bool Settle(TimeSpan now, bool isPulled, bool isThrown)
    {
        var wasHome = Place == BoltPlace.Home;
        if (isPulled)
        {
            if (Place is BoltPlace.Home or BoltPlace.ComingHome) Move(BoltPlace.Withdrawing, now + withdraws);
            return wasHome && Place != BoltPlace.Home;
        }
        if (!isThrown || Jammed)
        {
            // Without power the spring pushes, but there is nothing to go into, or something in the way.
            if (Place is BoltPlace.Withdrawing or BoltPlace.ComingHome) Move(BoltPlace.Withdrawn, TimeSpan.MaxValue);
            return false;
        }
        if (Place is BoltPlace.Withdrawn or BoltPlace.Withdrawing) Move(BoltPlace.ComingHome, now + comesHome);
        return false;
    }

    public void End() => Move(Place == BoltPlace.Withdrawing ? BoltPlace.Withdrawn : BoltPlace.Home, TimeSpan.MaxValue);

    private void Move(BoltPlace to, TimeSpan due) => (Place, DueAt) = (to, due);
}
