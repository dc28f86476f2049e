using Facility.Contracts.Ids;

namespace Facility.Silo.Keys;

/// <summary>Keys as files of one folder that only its owner can read.</summary>
public sealed class FileKeyStore : IKeyStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string folder;
    private readonly Lock gate = new();

    public FileKeyStore(string folder)
    {
        this.folder = folder;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    public byte[] GetOrCreate(string name, Func<byte[]> create)
    {
        lock (gate)
        {
            if (TryRead(name, out var known)) return known;
            var octets = create();
            Write(PathOf(name), octets);
            return octets;
        }
    }

    public bool TryRead(string name, out byte[] octets)
    {
        var path = PathOf(name);
        octets = [];
        if (!File.Exists(path)) return false;
        RefuseIfOthersCanRead(path);
        octets = File.ReadAllBytes(path);
        return true;
    }

    private string PathOf(string name) => Path.Combine(folder, Identifier.Require(name, "a key file"));

    private static void RefuseIfOthersCanRead(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        if ((File.GetUnixFileMode(path) & ~OwnerOnly) != UnixFileMode.None)
            throw new IOException($"{path} can be read by others; its mode must be 0600.");
    }

    // Written beside and renamed: a crash leaves the old state or the whole key, never half of one.
    private static void Write(string path, byte[] octets)
    {
        var unfinished = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(unfinished, options))
        {
            file.Write(octets);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: false);
    }
}
