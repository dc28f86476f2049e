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
}
