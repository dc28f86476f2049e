using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Links;

/// <summary>Two ends of a line inside one process.</summary>
public sealed class InProcessLink : IByteLink
{
    private readonly OctetPipe incoming;
    private readonly OctetPipe outgoing;

    private InProcessLink(string name, OctetPipe incoming, OctetPipe outgoing)
    {
        (this.incoming, this.outgoing) = (incoming, outgoing);
        Traits = new(name, OsdpLimits.BufferedGapMax);
    }

    /// <summary>Makes both ends.</summary>
    public static (InProcessLink One, InProcessLink Other) Pair(string name)
    {
        var (there, back) = (new OctetPipe(), new OctetPipe());
        return (new(name, back, there), new(name, there, back));
    }

    /// <inheritdoc/>
    public LinkTraits Traits { get; }

    /// <inheritdoc/>
    public int Read(Span<byte> into, TimeSpan waitMax) => incoming.Take(into, waitMax);

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> octets) => outgoing.Put(octets);

    /// <inheritdoc/>
    public void Wake() => incoming.Wake();

    /// <inheritdoc/>
    public void Dispose()
    {
        var gone = new LinkEndedException($"{Traits.Name} is gone: its other side closed.");
        incoming.End(gone);
        outgoing.End(gone);
        incoming.Dispose();
    }
}
