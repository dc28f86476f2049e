using Facility.Contracts.Ids;

namespace Facility.Silo.Housing;

/// <summary>Where a fact changed by which is judged where people live; once an hour it is taken as changed
/// everywhere.</summary>
/// <remarks>The hour lets birthdays, ends of quarantine and last days of overrides be seen on their day. A move changes
/// the blocks it leads from and to; whoever does not know where says everywhere.</remarks>
public sealed class HousingChanges
{
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromHours(1);
    private readonly Lock gate = new();
    private readonly HashSet<BlockId> blocks = [];
    private bool isEverywhere = true;
    private DateTimeOffset lastEverywhere = DateTimeOffset.MinValue;

    /// <summary>Something changed, anywhere.</summary>
    public void Note()
    {
        lock (gate) isEverywhere = true;
    }

    /// <summary>Something changed in these blocks and nowhere else.</summary>
    public void Note(IEnumerable<BlockId> where)
    {
        lock (gate) blocks.UnionWith(where);
    }

    /// <summary>Where to look now; null for nowhere. The next change asks anew.</summary>
    public ReviewScope? Take(DateTimeOffset now)
    {
        lock (gate)
        {
            isEverywhere |= now - lastEverywhere >= AtLeastEvery;
            if (!isEverywhere && blocks.Count == 0) return null;
            var scope = isEverywhere ? ReviewScope.Everywhere : ReviewScope.In(blocks);
            if (isEverywhere) lastEverywhere = now;
            isEverywhere = false;
            blocks.Clear();
            return scope;
        }
    }
}
