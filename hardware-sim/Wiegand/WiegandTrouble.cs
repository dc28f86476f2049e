namespace HardwareSim.Wiegand;

/// <summary>What is wrong with a Wiegand reader or its cable.</summary>
internal enum WiegandTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One pulse of each card does not arrive.</summary>
    LostBit,

    /// <summary>One pulse of each card arrives on the other wire.</summary>
    WrongBit,

    /// <summary>Noise adds a pulse as good as a reader's to each card.</summary>
    NoiseBit,

    /// <summary>Noise adds a spike of 1 µs to each card.</summary>
    Spike,

    /// <summary>D0 and D1 are exchanged.</summary>
    Swapped,

    /// <summary>D0 is shorted to ground.</summary>
    StuckD0,

    /// <summary>D1 is shorted to ground.</summary>
    StuckD1,

    /// <summary>The panel's machine is so busy that the chip drops edges (fault O3).</summary>
    Starved,
}
