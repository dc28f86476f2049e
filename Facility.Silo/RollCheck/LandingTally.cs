using System.Collections.Immutable;
using Facility.Contracts.RollCheck;
using Facility.Domain.RollCheck;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.RollCheck;

/// <summary>A landing with what its facts were made of.</summary>
public sealed record LandingTally(
    LandingFacts Facts, int Residents, int Absent, int Guests, int Round, ImmutableArray<RollCountRow> Counts,
    ImmutableArray<CellTally> Cells);

/// <summary>A cell with who should be in it, by id.</summary>
public sealed record CellTally(string Cell, string Label, string? Door, ImmutableArray<string> Present);

/// <summary>Everything about a roll check as it is now.</summary>
public sealed record BlockTally(
    ImmutableArray<LandingTally> Landings, ImmutableArray<ExplanationView> Explanations)
{
    public ImmutableArray<LandingFacts> Facts => [.. Landings.Select(landing => landing.Facts)];

    public LandingTally? Find(string landing) =>
        Landings.FirstOrDefault(one => one.Facts.Landing == landing);
}
