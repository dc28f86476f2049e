namespace Facility.Domain.Alarms;

/// <summary>What an alarm is about; a wider one takes the narrower ones behind it into its line.</summary>
public enum AlarmScope
{
    /// <summary>One door.</summary>
    Door = 1,

    /// <summary>One peripheral.</summary>
    Peripheral = 2,

    /// <summary>One line.</summary>
    Line = 3,

    /// <summary>One panel.</summary>
    Panel = 4,

    /// <summary>The silo itself.</summary>
    Facility = 5,

    /// <summary>One reader whose wires end at a panel's GPIO chip.</summary>
    Reader = 6,
}
