namespace HardwareSim.Scales;

/// <summary>What can be wrong with a scale.</summary>
internal enum ScaleFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It never says stable.</summary>
    StuckMoving,

    /// <summary>It was switched to pounds.</summary>
    Pounds,

    /// <summary>Its lines are cut in the middle.</summary>
    Cut,

    /// <summary>Its cable is unplugged: it neither hears nor says anything.</summary>
    Unplugged,

    /// <summary>Letters go wrong on its line.</summary>
    Noise,

    /// <summary>Its zero wanders, a gram a second, as long as this lasts; it stays where it went.</summary>
    Drift,

    /// <summary>It sends seven bits and a parity bit, which a port of eight bits hears as the eighth.</summary>
    Parity,

    /// <summary>It says everything twenty times over, with letters between that end no line.</summary>
    Flood,
}
