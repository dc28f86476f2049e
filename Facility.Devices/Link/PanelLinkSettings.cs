using System.Collections.Immutable;

namespace Facility.Devices.Link;

/// <summary>What a panel's end of the link needs to know.</summary>
/// <param name="Silo">Where the silo listens, e.g. <c>https://127.0.0.1:8443</c>.</param>
/// <param name="SiteDigest">SHA-256 of the site file's text, lower-case hexadecimal.</param>
/// <param name="EnrolFile">A text file with the one-time code; read only while there is no
/// certificate.</param>
public sealed record PanelLinkSettings(Uri Silo, string SiteDigest, string? EnrolFile)
{
    /// <summary>Where it listens when it has moved to another machine; asked in turn while nobody answers.</summary>
    public ImmutableArray<Uri> Others { get; init; } = [];

    /// <summary>Digest of what this panel reads of that file: the silo lets it in when that is the same, although
    /// another panel's part differs.</summary>
    public string PartDigest { get; init; } = "";
}
