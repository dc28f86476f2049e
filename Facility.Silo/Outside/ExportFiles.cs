namespace Facility.Silo.Outside;

/// <summary>The files of an export, each written whole or not at all, and only its owner reads them.</summary>
public sealed class ExportFiles(string folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The octets of a file; null if there is none.</summary>
    public byte[]? Read(string path)
    {
        var file = PathOf(path);
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    /// <summary>Writes a file beside and renames it, on the disk before the name is.</summary>
    public void Write(string path, ReadOnlySpan<byte> octets)
    {
        var file = PathOf(path);
        MakeFolderOf(file);
        var unfinished = file + ".new";
        using (var stream = new FileStream(unfinished, Options(FileMode.Create)))
        {
            stream.Write(octets);
            stream.Flush(flushToDisk: true);
        }
        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>Writes after the first octets of a file; what half a write left behind them is cut off.</summary>
    public void WriteFrom(string path, long at, ReadOnlySpan<byte> octets)
    {
        var file = PathOf(path);
        MakeFolderOf(file);
        using var stream = new FileStream(file, Options(FileMode.OpenOrCreate));
        stream.SetLength(at);
        stream.Position = at;
        stream.Write(octets);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Removes a folder with what is in it, if it is there.</summary>
    public void Remove(string path)
    {
        if (Directory.Exists(PathOf(path))) Directory.Delete(PathOf(path), recursive: true);
    }

    /// <summary>The files under a folder of it, by their paths within the export, in order.</summary>
    public IReadOnlyList<string> List(string path = "") => !Directory.Exists(PathOf(path))
        ? []
        : [.. Directory.EnumerateFiles(PathOf(path), "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".new", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    private string PathOf(string path) => Path.Combine(folder, path);

    // The folder itself first: rights are given to the last one of a path only.
    private void MakeFolderOf(string file)
    {
        foreach (var path in (string[])[folder, Path.GetDirectoryName(file)!])
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
