namespace Facility.Domain.Alarms;

/// <summary>Where a station stands, seen from the block that a silent alarm is about.</summary>
public enum StationSide
{
    /// <summary>The browser is not enrolled: nobody knows where it stands.</summary>
    Unenrolled = 0,

    /// <summary>Enrolled, and nobody has told where it stands.</summary>
    Untold = 1,

    /// <summary>In the block itself.</summary>
    Here = 2,

    /// <summary>In another block.</summary>
    OtherBlock = 3,

    /// <summary>In the control room.</summary>
    ControlRoom = 4,

    /// <summary>A kiosk of the people who live here.</summary>
    Kiosk = 5,
}
