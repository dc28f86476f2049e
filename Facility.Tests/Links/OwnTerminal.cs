using System.Runtime.InteropServices;

namespace Facility.Tests.Links;

/// <summary>A pseudo-terminal of the test's own: the far side of a port.</summary>
public sealed unsafe partial class OwnTerminal : IDisposable
{
    private const int ReadWrite = 2, NoControl = 0x100;
    private int master;

    public OwnTerminal()
    {
        master = OpenMaster(ReadWrite | NoControl);
        Assert.True(master >= 0 && Grant(master) == 0 && Unlock(master) == 0);
        var name = stackalloc byte[128];
        Assert.Equal(0, NameOf(master, name, 128));
        Path = Marshal.PtrToStringUTF8((nint)name)!;
    }

    public string Path { get; }

    /// <summary>Octets from the port; none when the time is over.</summary>
    public byte[] Read(int waitMilliseconds)
    {
        var entry = new PollEntry { Descriptor = master, Wanted = 1 };
        if (Poll(&entry, 1, waitMilliseconds) <= 0) return [];
        var octets = new byte[1024];
        fixed (byte* into = octets)
        {
            var count = ReadFrom(master, into, octets.Length);
            return count > 0 ? octets[..(int)count] : [];
        }
    }

    public void Write(ReadOnlySpan<byte> octets)
    {
        fixed (byte* from = octets) Assert.Equal(octets.Length, WriteTo(master, from, octets.Length));
    }

    /// <summary>The speed the port was set to, as the kernel has it.</summary>
    public int Baud
    {
        get
        {
            // Four words of flags, 20 octets, two speeds.
            var settings = stackalloc uint[11];
            Assert.Equal(0, Control(master, 0x802C_542A, settings));
            return (int)settings[10];
        }
    }

    /// <summary>The device is unplugged.</summary>
    public void Dispose()
    {
        if (master >= 0) _ = Close(master);
        master = -1;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        public int Descriptor;
        public short Wanted;
        public short Found;
    }

    [LibraryImport("libc", EntryPoint = "posix_openpt")]
    private static partial int OpenMaster(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    private static partial int Grant(int descriptor);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    private static partial int Unlock(int descriptor);

    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    private static partial int NameOf(int descriptor, byte* name, nint size);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(PollEntry* entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int descriptor, nuint request, uint* argument);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint ReadFrom(int descriptor, byte* into, nint size);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint WriteTo(int descriptor, byte* from, nint size);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
