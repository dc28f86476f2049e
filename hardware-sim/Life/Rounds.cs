using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace HardwareSim.Life;

/// <summary>One movement: somebody shows a card somewhere, some time after the movement before.</summary>
/// <param name="After">How long after the movement before.</param>
/// <param name="Staff">Who.</param>
/// <param name="Reader">Where.</param>
internal sealed record Movement(TimeSpan After, SiteStaff Staff, ReaderId Reader);

/// <summary>Who walks where next; the same seed and the same outcomes give the same day.</summary>
/// <remarks>A few people are on their rounds at a time; whoever is back at the start is replaced.</remarks>
internal sealed class Rounds
{
    /// <summary>How many people walk at a time.</summary>
    public const int WalkersMax = 4;

    /// <summary>How often somebody may be left standing before giving the round up.</summary>
    public const int TriesMax = 3;

    private static readonly TimeSpan PauseMin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(5);
    private readonly Random dice;
    private readonly List<Walker> walkers = [];
    private readonly List<SiteStaff> resting = [];
    private readonly Dictionary<PersonId, ImmutableArray<Route>> routes = [];

    public Rounds(Site site, SitePeople people, int seed)
    {
        dice = new(seed);
        foreach (var staff in people.Staff.Where(staff => !staff.Revoked))
        {
            var may = Route.Of(site, staff);
            if (may.IsEmpty) continue;
            routes.Add(staff.Id, may);
            resting.Add(staff);
        }
    }

    /// <summary>The next movement; null when nobody may walk anywhere.</summary>
    public Movement? Next()
    {
        while (walkers.Count < WalkersMax && resting.Count > 0) Begin();
        if (walkers.Count == 0) return null;
        var walker = walkers[dice.Next(walkers.Count)];
        var pause = PauseMin + (PauseMax - PauseMin) * dice.NextDouble();
        return new(pause, walker.Staff, walker.Route.Readers[walker.Position]);
    }

    /// <summary>How the last movement of this person ended: through, or left standing.</summary>
    public void Ended(SiteStaff staff, bool passed)
    {
        var walker = walkers.Find(candidate => candidate.Staff.Id == staff.Id)!;
        if (passed) (walker.Position, walker.Tries) = (walker.Position + 1, 0);
        else walker.Tries++;
        if (walker.Position < walker.Route.Readers.Length && walker.Tries < TriesMax) return;
        walkers.Remove(walker);
        resting.Add(walker.Staff);
    }

    private void Begin()
    {
        var staff = resting[dice.Next(resting.Count)];
        resting.Remove(staff);
        var may = routes[staff.Id];
        walkers.Add(new(staff, may[dice.Next(may.Length)]));
    }

    private sealed class Walker(SiteStaff staff, Route route)
    {
        public SiteStaff Staff => staff;

        public Route Route => route;

        public int Position { get; set; }

        public int Tries { get; set; }
    }
}
