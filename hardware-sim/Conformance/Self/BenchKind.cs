namespace HardwareSim.Conformance.Self;

/// <summary>Which of our own devices a test is run against.</summary>
internal enum BenchKind
{
    /// <summary>Without a key.</summary>
    Plain,

    /// <summary>With a key, and nothing but identity is told without it.</summary>
    Keyed,

    /// <summary>A peripheral behind a TCP socket.</summary>
    Tcp,

    /// <summary>A panel that speaks checksum instead of CRC.</summary>
    Checksum,
}
