using Facility.Devices.Links;

namespace Bench.Wire;

/// <summary>A link that notes when octets were handed over and taken.</summary>
internal sealed class TappedLink(IByteLink link, Func<TimeSpan> clock, Action<TapNote> note) : IByteLink
{
    public LinkTraits Traits => link.Traits;

    public int Read(Span<byte> into, TimeSpan waitMax)
    {
        var count = link.Read(into, waitMax);
        if (count > 0) note(new(clock(), Written: false, into[..count].ToArray()));
        return count;
    }

    public void Write(ReadOnlySpan<byte> octets)
    {
        note(new(clock(), Written: true, octets.ToArray()));
        link.Write(octets);
    }

    public void Wake() => link.Wake();

    public void Dispose() => link.Dispose();
}

/// <summary>Octets at a port.</summary>
internal sealed record TapNote(TimeSpan At, bool Written, byte[] Octets)
{
    // Behind marking, start, address, length and control.
    private const int CodeAt = 6;

    public byte Code => Octets.Length > CodeAt ? Octets[CodeAt] : (byte)0;
}
