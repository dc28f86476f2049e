using System.Net;
using Facility.Contracts.Site;

namespace Facility.Silo.Panels;

/// <summary>What the silo's end of the panel link needs to know.</summary>
public sealed record PanelLinkSettings
{
    /// <summary>The site: it says which doors are whose.</summary>
    public required Site Site { get; init; }

    /// <summary>SHA-256 of the site file's text, lower-case hexadecimal; panels must run with the
    /// same.</summary>
    public required string SiteDigest { get; init; }

    /// <summary>The silo's data folder; codes and certificate fingerprints are kept in
    /// <c>panels/</c> of it.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The port of the link; 0 takes any free one.</summary>
    public int Port { get; init; } = 8443;

    /// <summary>Where to listen.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Host names besides this machine's own by which panels reach it.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];
}
