using System.Globalization;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Links;

/// <summary>Opens what an endpoint of <c>ports.json</c> names.</summary>
public static class ByteLinks
{
    private const string Kinds = "pty:PATH, serial:PATH or tcp:HOST:PORT";

    /// <summary>Whether a text is an endpoint; if not, why.</summary>
    public static bool IsEndpoint(string endpoint, out string because)
    {
        because = Parse(endpoint) is null ? $"'{endpoint}' is no endpoint: {Kinds} are." : "";
        return because.Length == 0;
    }

    /// <summary>Claims and opens an endpoint.</summary>
    /// <param name="endpoint"><c>pty:PATH</c>, <c>serial:PATH</c> or <c>tcp:HOST:PORT</c>.</param>
    /// <param name="baud">A speed of <see cref="OsdpLimits.Bauds"/>; TCP does not use it.</param>
    /// <exception cref="PortClaimedException">Another process, or another line of this one, has it.</exception>
    /// <exception cref="LinkEndedException">It cannot be opened.</exception>
    /// <exception cref="ArgumentException">The text is no endpoint.</exception>
    public static IByteLink Open(string endpoint, int baud)
    {
        var (kind, name, port) = Parse(endpoint)
            ?? throw new ArgumentException($"'{endpoint}' is no endpoint: {Kinds} are.", nameof(endpoint));

        var claim = PortClaim.Take(endpoint);
        try
        {
            return new ClaimedLink(kind == "tcp" ? new TcpLink(name, port) : OpenPort(kind, name, baud), claim);
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    private static IByteLink OpenPort(string kind, string path, int baud)
    {
        var gap = kind == "serial" && IsNative(path) ? OsdpLimits.NativeGapMax : OsdpLimits.BufferedGapMax;
        return OperatingSystem.IsLinux()
            ? new LinuxSerialLink(path, baud, gap)
            : new SerialPortLink(path, baud, gap);
    }

    // Names of ports whose chip sits on the board; anything else may have an adapter's buffer in between.
    private static bool IsNative(string path) =>
        Path.GetFileName(path) is var name
        && (name.StartsWith("ttyS", StringComparison.Ordinal) || name.StartsWith("ttyAMA", StringComparison.Ordinal));

    private static (string Kind, string Name, int Port)? Parse(string endpoint)
    {
        var colon = endpoint.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || colon == endpoint.Length - 1) return null;
        var (kind, name) = (endpoint[..colon], endpoint[(colon + 1)..]);
        if (kind is "pty" or "serial") return (kind, name, 0);

        var last = name.LastIndexOf(':');
        return kind == "tcp" && last > 0
            && ushort.TryParse(name[(last + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port > 0
            ? (kind, name[..last], port)
            : null;
    }
}
