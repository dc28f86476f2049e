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

    /// <summary>A peripheral with the policy <c>strict-sia</c>: it refuses damaged frames aloud.</summary>
    Strict,

    /// <summary>A peripheral that takes files and wants time for them.</summary>
    Files,

    /// <summary>A panel that speaks checksum instead of CRC.</summary>
    Checksum,
}
