using Facility.Devices.Osdp.Wire;
using HardwareSim.Lines;

namespace HardwareSim.Faults;

/// <summary>A wire whose faults have their way with every frame before it is on it.</summary>
/// <remarks>Only whole frames can be struck: octets of the panel that complete none pass as they are.</remarks>
internal sealed class FaultyWire(Wire inner, LineFaults faults)
{
    private readonly FrameParser ofPanel = new();

    /// <summary>The panel's octets reach the line.</summary>
    public void PanelSends(TimeSpan now, ReadOnlyMemory<byte> octets)
    {
        if (Frame(ofPanel, octets.Span) is not { } frame) inner.PanelSends(now, octets);
        else
            foreach (var piece in faults.Pass(frame, octets))
                inner.PanelSends(now + piece.Delay, piece.Octets, piece.Stretch);
    }

    /// <summary>A peripheral replies after its turnaround time, or later by as much as is said.</summary>
    public void PeripheralSends(TimeSpan now, int speaker, ReadOnlyMemory<byte> octets)
    {
        if (Frame(new(), octets.Span) is not { } frame) inner.PeripheralSends(now, speaker, octets);
        else
            foreach (var piece in faults.Pass(frame, octets))
                inner.PeripheralSends(now + piece.Delay, speaker, piece.Octets, piece.Stretch);
    }

    private OsdpFrame? Frame(FrameParser parser, ReadOnlySpan<byte> octets)
    {
        if (faults.None) return null;
        parser.Feed(octets);
        OsdpFrame? newest = null;
        while (parser.TryTake(out var frame)) newest = frame;
        parser.Clear();
        return newest;
    }
}
