namespace HardwareSim.Faults;

/// <summary>What becomes of a frame on the wire, or of a part of it.</summary>
/// <param name="Delay">How much later than it would have begun.</param>
/// <param name="Octets">The octets, marking first where there is any.</param>
internal sealed record WirePiece(TimeSpan Delay, byte[] Octets)
{
    /// <summary>How many times as long as usual it takes.</summary>
    public double Stretch { get; init; } = 1;
}
