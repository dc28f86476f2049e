using System.IO.Compression;

namespace Facility.Silo.Outside;

/// <summary>An export as one file.</summary>
public static class ExportZip
{
    /// <summary>Writes it to a stream that need not be able to go back.</summary>
    /// <remarks>The checkpoint is read first: what is exported meanwhile only adds to what it needs.</remarks>
    public static async Task Write(ExportFiles files, Stream into, CancellationToken cancellation)
    {
        await using var zip = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true);
        var first = files.List(CheckpointHistory.Folder).Append(ExportPaths.Checkpoint).ToList();
        foreach (var (path, octets) in first.Select(path => (path, files.Read(path))).ToList())
            await Add(zip, path, octets, cancellation);
        foreach (var path in files.List().Except(first)) await Add(zip, path, files.Read(path), cancellation);
    }

    // An unfinished tile may be gone by now: the full one that took its place is in the list after it or will do.
    private static async Task Add(ZipArchive zip, string path, byte[]? octets, CancellationToken cancellation)
    {
        if (octets is null) return;
        await using var entry = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellation);
        await entry.WriteAsync(octets, cancellation);
    }
}
