using Facility.Devices.Links;
using HardwareSim.Ports;

namespace Bench.Lines;

/// <summary>The far end of a line, whatever carries it.</summary>
internal interface IFarPort : IDisposable
{
    int Read(Span<byte> into, TimeSpan waitMax);

    void Write(ReadOnlySpan<byte> octets);
}

/// <summary>Behind a pseudo-terminal.</summary>
internal sealed class FarTerminal(string path) : IFarPort
{
    private readonly PtyEnd end = new(path);

    public int Read(Span<byte> into, TimeSpan waitMax) => end.Read(into, waitMax);

    public void Write(ReadOnlySpan<byte> octets) => end.Write(octets);

    public void Dispose() => end.Dispose();
}

/// <summary>Within the process.</summary>
internal sealed class FarLink(InProcessLink link) : IFarPort
{
    public int Read(Span<byte> into, TimeSpan waitMax)
    {
        try
        {
            return link.Read(into, waitMax);
        }
        catch (IOException)
        {
            // The panel's side closed; whoever serves is about to stop, too.
            return 0;
        }
    }

    public void Write(ReadOnlySpan<byte> octets) => link.Write(octets);

    public void Dispose() => link.Dispose();
}
