using Facility.Contracts.Ids;
using Facility.Domain.Control;

namespace Facility.Silo.Control;

/// <summary>Who controls a block, as committed.</summary>
/// <param name="Station">The station; null for none.</param>
/// <param name="By">"Person role station" of whoever took it.</param>
/// <param name="Since">Since when.</param>
/// <param name="OfferedTo">The station it is offered to; null for none.</param>
/// <param name="Version">The row's version, by which the later word is known.</param>
public sealed record ControlHold(
    StationId? Station, string By, DateTimeOffset Since, StationId? OfferedTo, long Version)
{
    public static ControlHold None { get; } = new(null, "", default, null, -1);

    public ControlState State =>
        Station is null ? ControlState.Free : OfferedTo is null ? ControlState.Held : ControlState.Offered;
}
