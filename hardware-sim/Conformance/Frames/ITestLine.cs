namespace HardwareSim.Conformance.Frames;

/// <summary>The line between tester and tested, with its clock: a port in real time, or our own engine in
/// virtual time.</summary>
internal interface ITestLine : IDisposable
{
    /// <summary>Monotonic.</summary>
    TimeSpan Now { get; }

    /// <summary>Longest gap inside a frame on this line.</summary>
    TimeSpan GapMax { get; }

    /// <summary>Bits a second; setting it moves the tester's end, not the other.</summary>
    int Baud { get; set; }

    /// <summary>Waits for octets at most so long; 0 when none came.</summary>
    int Read(Span<byte> into, TimeSpan waitMax);

    /// <summary>Sends octets.</summary>
    /// <returns>When the last of them has left the wire.</returns>
    TimeSpan Write(ReadOnlySpan<byte> octets);
}
