namespace Facility.Silo.Housing;

/// <summary>Whether a fact changed by which is judged where people live; once an hour it is taken as changed.</summary>
/// <remarks>The hour lets birthdays, ends of quarantine and last days of overrides be seen on their day.</remarks>
public sealed class HousingChanges
{
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromHours(1);
    private readonly Lock gate = new();
    private bool changed = true;
    private DateTimeOffset lastTaken = DateTimeOffset.MinValue;

    /// <summary>Something changed.</summary>
    public void Note()
    {
        lock (gate) changed = true;
    }

    /// <summary>Whether to look now; the next change asks anew.</summary>
    public bool Take(DateTimeOffset now)
    {
        lock (gate)
        {
            if (!changed && now - lastTaken < AtLeastEvery) return false;
            (changed, lastTaken) = (false, now);
            return true;
        }
    }
}
