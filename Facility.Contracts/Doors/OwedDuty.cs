using Facility.Contracts.Site;

namespace Facility.Contracts.Doors;

/// <summary>What a locked-down block is owed: the window of a duty has begun while lockdown stands.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">Since when it is due.</param>
/// <param name="To">Until when it was to be done.</param>
/// <param name="Over">Whether that has passed.</param>
[GenerateSerializer, Immutable, Alias("facility.owed-duty")]
public sealed record OwedDuty(
    [property: Id(0)] string Label,
    [property: Id(1)] RegimeKind Kind,
    [property: Id(2)] DateTimeOffset From,
    [property: Id(3)] DateTimeOffset To,
    [property: Id(4)] bool Over);
