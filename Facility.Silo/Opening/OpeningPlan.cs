using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Silo.Estate;

namespace Facility.Silo.Opening;

/// <summary>What the site's opening plan says at this moment; it releases nothing.</summary>
public sealed class OpeningPlan(SiteCatalogue site, RollChecks rolls, TimeProvider clock)
{
    /// <summary>The facility's wall clock.</summary>
    public DateTime Wall => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), site.Zone).DateTime;

    /// <summary>Whether a plan speaks of a block.</summary>
    public bool SpeaksOf(BlockId block) => site.Site.Openings.Any(opening => opening.Block == block);

    /// <summary>The windows of a block that are open now; none while a roll check is.</summary>
    public ImmutableArray<SiteOpening> OpenNow(BlockId block) => rolls.Find(block) is not null
        ? []
        : [.. site.Site.Openings.Where(opening => opening.Block == block && opening.Window.Holds(Wall))];

    /// <summary>Why a door is not due now; empty if it is, or if no plan speaks of it.</summary>
    public string NotDue(SiteDoor door)
    {
        var windows = site.Site.Openings.Where(opening => opening.Covers(door)).ToList();
        if (windows.Count == 0) return "";
        if (rolls.Find(door.Block) is { } roll)
            return $"The roll check of {roll.By} is open and suspends the opening plan.";
        return windows.Exists(opening => opening.Window.Holds(Wall))
            ? ""
            : $"{door.Label} is not due: no window of its opening plan is open.";
    }

    /// <summary>What doors are due for; null for none.</summary>
    public RegimeKind? PurposeOf(IEnumerable<SiteDoor> doors) => doors
        .SelectMany(door => OpenNow(door.Block).Where(opening => opening.Covers(door)))
        .Select(opening => (RegimeKind?)opening.Purpose)
        .FirstOrDefault();

    /// <summary>When a window that is open now began.</summary>
    public DateTimeOffset Began(SiteOpening opening)
    {
        var wall = Wall.Date + opening.Window.From.ToTimeSpan();
        return new DateTimeOffset(wall, site.Zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}
