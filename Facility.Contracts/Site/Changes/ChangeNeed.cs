namespace Facility.Contracts.Site.Changes;

/// <summary>What a change of the site file asks of the installation, the least first.</summary>
public enum ChangeNeed
{
    /// <summary>Labels, places, timetable: the silo shows something else, nothing at a door differs.</summary>
    NothingMoves = 0,

    /// <summary>Who may pass where: the panels get a new access table.</summary>
    TableOnly = 1,

    /// <summary>Lines, peripherals, readers, times, rules for people: the panel takes the file and opens its lines
    /// anew.</summary>
    PanelRestarts = 2,

    /// <summary>An output or contact moves, or a lock's kind, an interlock or a fire plan changes.</summary>
    DoorsTouched = 3,
}
