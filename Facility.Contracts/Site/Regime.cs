using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>What people are due, by the facility's timetable.</summary>
[GenerateSerializer, Alias("facility.regime-kind")]
public enum RegimeKind
{
    /// <summary>A walk in the open air.</summary>
    Walk = 1,

    /// <summary>A meal.</summary>
    Meal = 2,

    /// <summary>Medicine, or the nurse.</summary>
    Medicine = 3,

    /// <summary>Visits.</summary>
    Visit = 4,

    /// <summary>Showers.</summary>
    Shower = 5,
}

/// <summary>A time of day on some days of the week, on the facility's wall clocks.</summary>
/// <param name="Days">Which days.</param>
/// <param name="From">From this minute on.</param>
/// <param name="To">Until before this minute; later than from.</param>
public sealed record SiteWindow(ImmutableArray<DayOfWeek> Days, TimeOnly From, TimeOnly To)
{
    /// <summary>Whether a moment of the wall clock is in it.</summary>
    public bool Holds(DateTime wall) => Days.Contains(wall.DayOfWeek)
        && TimeOnly.FromDateTime(wall) >= From && TimeOnly.FromDateTime(wall) < To;
}

/// <summary>What is owed to the people of some blocks when they are locked down through it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Window">When.</param>
/// <param name="Blocks">To whom.</param>
public sealed record SiteDuty(
    string Id, string Label, RegimeKind Kind, SiteWindow Window, ImmutableArray<BlockId> Blocks);

/// <summary>A window in which the cells of a block or landing are due to be released, each by an officer who is
/// there; time alone releases nothing.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Block">Which block.</param>
/// <param name="Landing">Which landing; empty for the whole block.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Window">When.</param>
public sealed record SiteOpening(
    string Id, BlockId Block, string Landing, RegimeKind Purpose, SiteWindow Window)
{
    /// <summary>Whether it speaks of a door.</summary>
    public bool Covers(SiteDoor door) => door.Cell is not null && door.Block == Block
        && (Landing.Length == 0 || door.Landing == Landing);
}
