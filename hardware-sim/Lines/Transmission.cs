namespace HardwareSim.Lines;

/// <summary>Octets on a wire.</summary>
/// <param name="Speaker">Index of the peripheral that speaks; <see cref="Wire.Panel"/> for the panel,
/// <see cref="Wire.Stranger"/> for somebody else.</param>
/// <param name="Start">When the first bit is on the wire.</param>
/// <param name="End">When the last bit has been.</param>
/// <param name="Octets">What is said.</param>
internal sealed record Transmission(int Speaker, TimeSpan Start, TimeSpan End, ReadOnlyMemory<byte> Octets)
{
    /// <summary>Whether two speak at once here; all that overlaps is spoilt.</summary>
    public bool Overlaps(Transmission other) => Start < other.End && other.Start < End;
}
