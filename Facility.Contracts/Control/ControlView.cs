using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Control;

/// <summary>What a station does about the control of a block.</summary>
public enum ControlAct
{
    /// <summary>Nothing; never ordered.</summary>
    None = 0,

    /// <summary>Takes a block that nobody controls, or whose station is silent.</summary>
    Take = 1,

    /// <summary>Offers it to another station; it stays here until that one accepts.</summary>
    Offer = 2,

    /// <summary>Accepts what was offered.</summary>
    Accept = 3,

    /// <summary>Takes an offer back, or declines it.</summary>
    Withdraw = 4,

    /// <summary>Lets it go; the next station that acts takes it.</summary>
    GiveUp = 5,

    /// <summary>A supervisor takes it from a station that holds it.</summary>
    Force = 6,
}

/// <summary>Who controls a block, as one station sees it.</summary>
/// <param name="Block">Which block.</param>
/// <param name="Station">The station in control; null for none.</param>
/// <param name="By">Who took it there.</param>
/// <param name="Since">Since when.</param>
/// <param name="HeardAt">When that station was last heard.</param>
/// <param name="IsSilent">Whether it has been silent for so long that any station may take over.</param>
/// <param name="OfferedTo">The station it is offered to; null for none.</param>
/// <param name="Here">The viewer's own station.</param>
/// <param name="Others">Stations it can be offered to.</param>
public sealed record ControlView(
    BlockId Block,
    StationId? Station,
    string By,
    DateTimeOffset? Since,
    DateTimeOffset? HeardAt,
    bool IsSilent,
    StationId? OfferedTo,
    StationId Here,
    ImmutableArray<StationId> Others)
{
    /// <summary>Whether the viewer's station is in control.</summary>
    public bool IsHere => Station == Here;
}

/// <summary>The answer to an act of control.</summary>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="Control">How it stands after.</param>
public sealed record ControlAnswer(Verdict Verdict, ControlView Control);
