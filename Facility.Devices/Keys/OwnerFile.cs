namespace Facility.Devices.Keys;

/// <summary>A secret as a file that nobody but its owner can open, at no moment.</summary>
public static class OwnerFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder that only its owner can enter.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>Reads a secret; false if there is none.</summary>
    /// <exception cref="IOException">The file can be read by others.</exception>
    public static bool TryRead(string path, out byte[] octets)
    {
        octets = [];
        if (!File.Exists(path)) return false;

        RefuseIfOthersCanRead(path);
        octets = File.ReadAllBytes(path);
        return true;
    }

    /// <summary>Replaces a secret as a whole; on return it is on the disk.</summary>
    /// <remarks>Made with its mode, not given it afterwards.</remarks>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Write(string path, ReadOnlySpan<byte> octets)
    {
        var draft = path + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(draft, options))
        {
            file.Write(octets);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    private static void RefuseIfOthersCanRead(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        if ((File.GetUnixFileMode(path) & ~OwnerOnly) != UnixFileMode.None)
            throw new IOException($"{path} can be read by others; its mode must be 0600.");
    }
}
