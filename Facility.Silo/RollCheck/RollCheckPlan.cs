using Facility.Domain.Policy;
using Facility.Domain.RollCheck;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>Which roll checks the figures of the day ask for, on the facility's wall clocks.</summary>
public sealed class RollCheckPlan(SiteCatalogue site)
{
    /// <summary>The figures in force.</summary>
    public DayPolicy PolicyAt(DateTimeOffset now) => PolicyBook.Current.At(now, site.Zone);

    /// <summary>The wall clock at a moment.</summary>
    public DateTime WallAt(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, site.Zone).DateTime;

    /// <summary>The moment of a wall clock.</summary>
    public DateTimeOffset MomentOf(DateTime wall) =>
        new DateTimeOffset(wall, site.Zone.GetUtcOffset(wall)).ToUniversalTime();

    /// <summary>The roll check of today whose time came last; null before the first.</summary>
    public RollCheckSlot? SlotAt(DateTimeOffset now)
    {
        var wall = WallAt(now);
        return RollCheckClock.Of(PolicyAt(now), DateOnly.FromDateTime(wall)).LastOrDefault(slot => slot.From <= wall);
    }

    /// <summary>That one, if it was not opened for a block yet.</summary>
    public async Task<RollCheckSlot?> ToDo(FacilityDb db, string block, DateTimeOffset now) =>
        SlotAt(now) is { } slot && !await db.RollChecks.AnyAsync(row => row.BlockId == block && row.Slot == slot.Id)
            ? slot : null;

    /// <summary>By when somebody who was seen at a moment is to be seen again; null while no figure is set.</summary>
    public DateTimeOffset? NextSight(DateTimeOffset seen, DateTimeOffset now) =>
        RollCheckClock.NextSight(PolicyAt(now), WallAt(seen)) is { } wall ? MomentOf(wall) : null;
}
