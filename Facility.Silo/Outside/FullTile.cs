namespace Facility.Silo.Outside;

/// <summary>A tile with its hashes.</summary>
/// <param name="At">Where it stands; of an unfinished one with the width it has now.</param>
/// <param name="Hashes">Its hashes, 32 octets each.</param>
public sealed record FullTile(TileAt At, byte[][] Hashes)
{
    /// <summary>As its file holds it.</summary>
    public byte[] Octets => [.. Hashes.SelectMany(hash => hash)];
}
