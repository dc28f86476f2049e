namespace HardwareSim.Faults;

/// <summary>Where a fault acts; the letter of its id says the same.</summary>
internal enum FaultPlace
{
    /// <summary>L: on the octets of the line.</summary>
    Line,

    /// <summary>D: in a peripheral.</summary>
    Device,

    /// <summary>S: in keys, cryptograms and codes of the secure channel.</summary>
    Secure,

    /// <summary>T: in a file transfer.</summary>
    FileTransfer,

    /// <summary>I: between a peripheral's terminals and the door.</summary>
    Points,
}
