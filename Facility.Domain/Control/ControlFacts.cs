using Facility.Contracts.Control;
using Facility.Contracts.Ids;

namespace Facility.Domain.Control;

/// <summary>What is looked at when a station acts on a block or its control.</summary>
/// <param name="Act">What it does about control; none for an order on a door.</param>
/// <param name="Block">The block's name.</param>
/// <param name="From">The station that acts.</param>
/// <param name="Holder">The station in control; null for none.</param>
/// <param name="HolderName">That station and who took control there, in words.</param>
/// <param name="SilentFor">How long that station has not been heard.</param>
/// <param name="OfferedTo">The station it is offered to; null for none.</param>
/// <param name="To">The station it is to be offered to.</param>
/// <param name="ToIsKnown">Whether that is an enrolled station, or one that was heard of late.</param>
/// <param name="Reason">Why it is taken by force.</param>
public sealed record ControlFacts(
    ControlAct Act, string Block, StationId From, StationId? Holder, string HolderName, TimeSpan SilentFor,
    StationId? OfferedTo, StationId? To, bool ToIsKnown, string Reason)
{
    /// <summary>Whether the acting station is in control.</summary>
    public bool IsHolder => Holder == From;

    /// <summary>Whether the station in control has been silent for too long.</summary>
    public bool IsSilent => SilentFor >= ControlRules.SilenceMax;
}
