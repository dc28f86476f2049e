using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Changes;

/// <summary>One part of a site with all that the file says of it.</summary>
/// <param name="Kind">What it is: panel, line, peripheral, door and so on.</param>
/// <param name="Id">Its name, unique among its kind.</param>
/// <param name="Facts">What the file says of it.</param>
public sealed record SiteNoun(string Kind, string Id, ImmutableArray<SiteFact> Facts)
{
    /// <summary>The panels that read it; none for what only the silo knows.</summary>
    public ImmutableArray<PanelId> Panels { get; init; } = [];

    /// <summary>The doors it acts on.</summary>
    public ImmutableArray<DoorId> Doors { get; init; } = [];

    /// <summary>What shows that it is the same part under another name: its output, its label.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>What it takes to add or remove it.</summary>
    public ChangeNeed Whole { get; init; } = ChangeNeed.NothingMoves;
}
