namespace Facility.Devices.Access;

/// <summary>Replaces a small file as a whole: written beside, flushed, renamed.</summary>
public static class DurableFile
{
    /// <summary>Writes the file; on return it is on the disk, or an exception says why not.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Write(string path, ReadOnlySpan<byte> octets)
    {
        var draft = path + ".new";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(octets);
            stream.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }
}
