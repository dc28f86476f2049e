using Facility.Contracts.Ids;

namespace Facility.Contracts.Accounts;

/// <summary>What an enrolled browser is for.</summary>
public enum StationKind
{
    /// <summary>A desk of staff.</summary>
    Desk = 0,

    /// <summary>A desk of the control room, away from every block.</summary>
    ControlRoom = 1,

    /// <summary>A kiosk for the people who live here; no member of staff signs in at it.</summary>
    Kiosk = 2,
}

/// <summary>What a station is for and where it stands: silent alarms are told elsewhere only.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Block">The block it stands in; null for none, or when nobody has told.</param>
public sealed record StationStand(StationKind Kind, BlockId? Block)
{
    /// <summary>A desk of which nobody has told where it stands.</summary>
    public static StationStand Untold { get; } = new(StationKind.Desk, null);
}
