using Facility.Devices.Links;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Conformance.Frames;

/// <summary>A port in real time.</summary>
internal sealed class PortLine(string endpoint, int baud, TimeProvider clock) : ITestLine
{
    private readonly long origin = clock.GetTimestamp();
    private IByteLink link = ByteLinks.Open(endpoint, baud);
    private int speed = baud;

    /// <inheritdoc/>
    public TimeSpan Now => clock.GetElapsedTime(origin);

    /// <inheritdoc/>
    public TimeSpan GapMax => link.Traits.InterCharacterMax;

    /// <inheritdoc/>
    public int Baud
    {
        get => speed;
        set
        {
            if (value == speed) return;
            link.Dispose();
            link = ByteLinks.Open(endpoint, value);
            speed = value;
        }
    }

    /// <inheritdoc/>
    public int Read(Span<byte> into, TimeSpan waitMax) => link.Read(into, waitMax);

    /// <inheritdoc/>
    public TimeSpan Write(ReadOnlySpan<byte> octets)
    {
        link.Write(octets);
        return Now + OsdpLimits.WireTime(octets.Length, speed);
    }

    /// <inheritdoc/>
    public void Dispose() => link.Dispose();
}
