using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using HardwareSim.Turnstiles;

namespace HardwareSim.Life;

/// <summary>Lets staff come and go through the turnstiles: most walk, some turn back, a few push or follow.</summary>
internal sealed class Passersby
{
    private static readonly TimeSpan PauseMin = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(12);
    private readonly List<(ReaderId Reader, SiteStaff Staff)> may = [];
    private readonly Building building;
    private readonly TimeProvider clock;
    private readonly Random dice;

    public Passersby(Building building, SitePeople people, int seed, TimeProvider clock)
    {
        (this.building, this.clock, dice) = (building, clock, new(seed + 1));
        var covered = building.Site.AccessGroups.ToDictionary(group => group.Id, group => group.Turnstiles);
        foreach (var staff in people.Staff.Where(staff => !staff.Revoked))
        {
            var own = building.Site.Turnstiles.Where(one => staff.Groups.Any(group => covered[group].Contains(one.Id)));
            foreach (var one in own)
            {
                may.Add((one.ReaderA.Id, staff));
                may.Add((one.ReaderB.Id, staff));
            }
        }
    }

    /// <summary>Walks until cancelled.</summary>
    public async Task Walk(CancellationToken cancellation)
    {
        while (may.Count > 0)
        {
            await Task.Delay(PauseMin + ((PauseMax - PauseMin) * dice.NextDouble()), clock, cancellation);
            var (reader, staff) = may[dice.Next(may.Count)];
            await building.Visit(reader, Card.Of(staff), Draw()).WaitAsync(cancellation);
        }
    }

    private Manner Draw() => dice.Next(100) switch
    {
        < 90 => Manner.Through,
        < 97 => Manner.Back,
        _ => Manner.Follow,
    };
}
