using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Links;

/// <summary>Opens what an endpoint of <c>ports.json</c> names.</summary>
public static class ByteLinks
{
    /// <summary>Whether a text is an endpoint; if not, why.</summary>
    public static bool IsEndpoint(string endpoint, out string because)
    {
        if (LinkEndpoint.Read(endpoint, out because) is null) return false;
        because = "";
        return true;
    }

    /// <summary>Claims and opens an endpoint.</summary>
    /// <param name="endpoint"><c>pty:PATH</c>, <c>serial:PATH</c>, <c>portable:PATH</c> (System.IO.Ports) or
    /// <c>tcp:HOST:PORT</c>; all but TCP with options behind a question mark, e.g.
    /// <c>serial:/dev/ttyUSB0?rts=on&amp;parity=even</c>.</param>
    /// <param name="baud"><see cref="SerialSettings.BaudMin"/> to <see cref="SerialSettings.BaudMax"/>; TCP
    /// does not use it.</param>
    /// <exception cref="PortClaimedException">Another process, or another line of this one, has it.</exception>
    /// <exception cref="LinkEndedException">It cannot be opened.</exception>
    /// <exception cref="ArgumentException">The text is no endpoint, or the speed out of range.</exception>
    public static IByteLink Open(string endpoint, int baud)
    {
        var read = LinkEndpoint.Read(endpoint, out var because)
            ?? throw new ArgumentException(because, nameof(endpoint));

        var claim = PortClaim.Take(endpoint);
        try
        {
            return new ClaimedLink(
                read.Kind == LinkKind.Tcp ? new TcpLink(read.Name, read.Port) : OpenPort(read, read.At(baud)), claim);
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    private static IByteLink OpenPort(LinkEndpoint endpoint, SerialSettings settings)
    {
        var gap = endpoint.Kind != LinkKind.Terminal && IsNative(endpoint.Name)
            ? OsdpLimits.NativeGapMax
            : OsdpLimits.BufferedGapMax;
        return LinuxSerialLink.IsSupported && endpoint.Kind != LinkKind.Portable
            ? new LinuxSerialLink(endpoint.Name, settings, gap)
            : new SerialPortLink(endpoint.Name, settings, gap);
    }

    // Names of ports whose chip sits on the board; anything else may have an adapter's buffer in between.
    private static bool IsNative(string path) =>
        Path.GetFileName(path) is var name
        && (name.StartsWith("ttyS", StringComparison.Ordinal) || name.StartsWith("ttyAMA", StringComparison.Ordinal));
}
