using System.ComponentModel;
using System.Diagnostics;

namespace Facility.Tests.Kit;

/// <summary>A disk of its own that can really be full: a file system in memory, mounted for one test.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly string ballast;

    private SmallDisk(string folder)
    {
        Folder = folder;
        ballast = Path.Combine(folder, "ballast");
    }

    public string Folder { get; }

    /// <summary>Mounts one. Where the machine lets nobody mount, the test says so and is counted as skipped.</summary>
    public static SmallDisk Mount(int mebibytes)
    {
        var folder = Directory.CreateTempSubdirectory("facility-disk-").FullName;
        if (Runs("mount", "-t", "tmpfs", "-o", $"size={mebibytes}m", "facility", folder)) return new(folder);
        Directory.Delete(folder);
        Assert.Skip("This machine lets nobody mount a file system, so no disk can be filled.");
        throw new InvalidOperationException();
    }

    /// <summary>Takes every octet that is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(ballast, FileMode.Append, FileAccess.Write, FileShare.None, 1);
        for (var piece = new byte[1 << 16]; piece.Length > 0; piece = piece[..(piece.Length / 2)])
        {
            try
            {
                while (true) file.Write(piece);
            }
            catch (IOException)
            {
                // Full for a piece of this size; a smaller one may still fit.
            }
        }
    }

    /// <summary>Gives the space back.</summary>
    public void Clear() => File.Delete(ballast);

    public void Dispose()
    {
        Runs("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private static bool Runs(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
