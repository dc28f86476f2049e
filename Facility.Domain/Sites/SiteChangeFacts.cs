using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Site.Changes;

namespace Facility.Domain.Sites;

/// <summary>Another site file for a running facility, with all that the rules look at.</summary>
/// <param name="Old">The site that applies.</param>
/// <param name="New">The site that is to apply.</param>
/// <param name="Live">What is going on.</param>
public sealed record SiteChangeFacts(Site Old, Site New, SiteLiveState Live)
{
    /// <summary>What differs.</summary>
    public SiteComparison Comparison { get; } = SiteComparison.Of(Old, New);

    /// <summary>Doors that have other wiring or another lock, that is: with which a mistake shuts somebody in or
    /// lets somebody out.</summary>
    public ImmutableArray<SiteDoor> Rewired =>
    [
        .. from door in Old.Doors
           let then = Find(New, door.Id)
           where then is null || Wiring(door) != Wiring(then)
           select door,
    ];

    /// <summary>Outputs whose being energised would mean the opposite: what holds one door locked would release
    /// the next.</summary>
    public ImmutableArray<(IoPoint Output, SiteDoor Before, SiteDoor After)> Turned
    {
        get
        {
            var before = Old.Doors.ToDictionary(door => door.Output);
            return
            [
                .. from after in New.Doors
                   let was = before.GetValueOrDefault(after.Output)
                   where was is not null && was.Lock != after.Lock
                   select (after.Output, was, after),
            ];
        }
    }

    /// <summary>Whether a door is out of service, so that somebody with its key stands for it.</summary>
    public bool IsOut(DoorId door) => Live.OutOfService.Contains(door);

    private static SiteDoor? Find(Site site, DoorId id) => site.Doors.FirstOrDefault(door => door.Id == id);

    private static (IoPoint, IoPoint, IoPoint, LockKind) Wiring(SiteDoor door) =>
        (door.Output, door.LeafInput, door.BoltInput, door.Lock);
}
