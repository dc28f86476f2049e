namespace Facility.Admin.Account;

/// <summary>What is typed to enrol a browser as a station.</summary>
public sealed class StationForm
{
    /// <summary>The station's name.</summary>
    public string? Name { get; set; }

    /// <summary>Where it stands: <see cref="ControlRoom"/>, <see cref="Kiosk"/>, a block's id, or empty for untold.
    /// </summary>
    public string? Stand { get; set; }

    /// <summary>Names the control room; no block's id begins with a stroke.</summary>
    public const string ControlRoom = "/control-room";

    /// <summary>Names a kiosk.</summary>
    public const string Kiosk = "/kiosk";
}
