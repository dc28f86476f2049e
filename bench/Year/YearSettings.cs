using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Bench.Year;

/// <summary>A stretch of a site's life.</summary>
/// <param name="Site">The site.</param>
/// <param name="Seed">Of all chance.</param>
/// <param name="Span">How long; the whole year by default.</param>
public sealed record YearSettings(Site Site, int Seed, TimeSpan Span)
{
    /// <summary>365 days.</summary>
    public static TimeSpan WholeYear { get; } = TimeSpan.FromHours(8760);

    /// <summary>Passages and releases asked for per hour, on the average of a day.</summary>
    public double PassagesPerHour { get; init; } = 24;

    /// <summary>Faults per hour.</summary>
    public double FaultsPerHour { get; init; } = 9;

    /// <summary>One line alone and on the wire, with so much more going on that an hour of it is worth looking at.
    /// </summary>
    public YearSettings OnWire(LineId line) => this with
    {
        Site = ThinnedSite.OnLine(Site, line), OnTheWire = true, PassagesPerHour = 240, FaultsPerHour = 90,
    };

    /// <summary>Whether every octet of the lines is carried, instead of what they mean.</summary>
    public bool OnTheWire { get; init; }

    /// <summary>The kinds of fault that happen; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>The name of a planted fault, see <see cref="YearPlants"/>; empty for none.</summary>
    public string Plant { get; init; } = "";
}
