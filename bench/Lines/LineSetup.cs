namespace Bench.Lines;

/// <summary>A line to be measured.</summary>
/// <param name="Way"><c>pty</c>, <c>portable</c>, or <c>memory</c> for a line within the process.</param>
/// <param name="Devices">Peripherals on it.</param>
/// <param name="Baud">Speed.</param>
/// <param name="Paced">Whether octets take their time.</param>
internal sealed record LineSetup(string Way, int Devices, int Baud, bool Paced)
{
    /// <summary>Whether each is polled as soon as the line is free; else once in the usual round.</summary>
    public bool BackToBack { get; init; } = true;
}
