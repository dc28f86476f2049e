namespace Facility.Devices.Link;

/// <summary>The octets of a table once all its parts are here; not yet checked.</summary>
internal sealed record WholeTable(long Version, string Digest, byte[] Octets);
