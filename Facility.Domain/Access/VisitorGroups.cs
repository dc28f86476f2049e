using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Site;

namespace Facility.Domain.Access;

/// <summary>What a card in a visitor's name may never get: a door of a cell, of a block or of anything else.</summary>
public static class VisitorGroups
{
    /// <summary>What a group opens besides turnstiles, and may besides opening; empty for nothing.</summary>
    public static ImmutableArray<string> Beyond(SiteAccessGroup group) =>
    [
        .. group.Doors.Select(door => door.Value),
        .. Enum.GetValues<GroupRights>().Where(right => right is not GroupRights.None && group.Rights.HasFlag(right))
            .Select(right => $"the right of {right.ToString().ToLowerInvariant()}"),
    ];
}
