using System.Runtime.InteropServices;
using System.Text;

namespace HardwareSim.Ports;

/// <summary>The master of a pseudo-terminal, published under a stable name in the run folder.</summary>
/// <remarks>Raw mode is set before the name appears, else a panel's first octets are echoed back to it. No slave
/// descriptor stays open here: otherwise a panel that goes away could not be noticed.</remarks>
internal sealed unsafe class PtyEnd : ILineEnd
{
    private const int TermiosSizeMax = 256;

    // Codes of Linux for the speeds of OSDP (termbits.h).
    private static readonly Dictionary<uint, int> Speeds = new()
    {
        [0x000D] = 9600,
        [0x000E] = 19200,
        [0x000F] = 38400,
        [0x1001] = 57600,
        [0x1002] = 115200,
        [0x1003] = 230400,
    };

    private static readonly TimeSpan ReopenLook = TimeSpan.FromMilliseconds(50);
    private readonly string link;
    private readonly int master;
    private readonly int waker;
    private bool everOpen;

    /// <summary>Makes a pseudo-terminal and publishes it as <paramref name="link"/>.</summary>
    /// <exception cref="IOException">The system gives none, or the name cannot be written.</exception>
    public PtyEnd(string link)
    {
        this.link = link;
        master = Checked(
            Libc.OpenPseudoTerminal(
                Libc.ReadWrite | Libc.NoControllingTerminal | Libc.CloseOnExec | Libc.NonBlocking),
            "no pseudo-terminal to be had");
        Checked(Libc.GrantPseudoTerminal(master), "grantpt");
        Checked(Libc.UnlockPseudoTerminal(master), "unlockpt");
        waker = Checked(Libc.EventDescriptor(0, Libc.CloseOnExec | Libc.NonBlocking), "eventfd");
        SetRaw();
        Publish(NameOfSlave());
    }

    /// <inheritdoc/>
    public string Address => $"pty:{link}";

    /// <inheritdoc/>
    public bool IsOpen { get; private set; }

    /// <inheritdoc/>
    public int? Baud
    {
        get
        {
            // A terminal's settings are one for both ends: what the panel set can be read here.
            var settings = stackalloc byte[TermiosSizeMax];
            return Libc.GetTerminal(master, settings) == 0
                && Speeds.TryGetValue(Libc.SpeedOf(settings), out var baud) ? baud : null;
        }
    }

    /// <inheritdoc/>
    public int Read(Span<byte> into, TimeSpan waitMax)
    {
        // A hung-up master is always "ready"; polling it along would spin, so then only the waker is waited for.
        var looks = IsOpen || !everOpen;
        if (!looks && waitMax > ReopenLook) waitMax = ReopenLook;
        var mayRead = Wait(looks, waitMax);
        return mayRead ? ReadMaster(into) : 0;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> octets)
    {
        if (!IsOpen) return;
        fixed (byte* from = octets)
        {
            // A panel that never reads fills the terminal's buffer; a real line would lose octets then, too.
            _ = Libc.Write(master, from, (nuint)octets.Length);
        }
    }

    /// <inheritdoc/>
    public void Wake()
    {
        var one = 1L;
        _ = Libc.Write(waker, (byte*)&one, sizeof(long));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(link);
        _ = Libc.Close(master);
        _ = Libc.Close(waker);
    }

    private bool Wait(bool looks, TimeSpan waitMax)
    {
        var entries = stackalloc Libc.PollEntry[2];
        entries[0] = new() { Descriptor = waker, Wanted = Libc.CanRead };
        entries[1] = new() { Descriptor = master, Wanted = Libc.CanRead };
        var ticks = Math.Max(0, waitMax.Ticks);
        var timeout = new Libc.TimeSpec
        {
            Seconds = ticks / TimeSpan.TicksPerSecond,
            Nanoseconds = ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick,
        };
        _ = Libc.Poll(entries, looks ? 2u : 1u, &timeout, null);
        if (entries[0].Happened != 0)
        {
            long woken;
            _ = Libc.Read(waker, (byte*)&woken, sizeof(long));
        }
        return !looks || entries[1].Happened != 0;
    }

    private int ReadMaster(Span<byte> into)
    {
        fixed (byte* to = into)
        {
            var count = Libc.Read(master, to, (nuint)into.Length);
            if (count > 0)
            {
                IsOpen = everOpen = true;
                return (int)count;
            }
            var error = Marshal.GetLastPInvokeError();
            if (count < 0 && error is Libc.Again or Libc.Interrupted)
            {
                // Nothing to read, but somebody may have opened it: then it is no longer hung up.
                IsOpen = everOpen;
                return 0;
            }
        }
        // EIO: the last one who had it open has closed it.
        IsOpen = false;
        everOpen = true;
        return 0;
    }

    private void SetRaw()
    {
        var settings = stackalloc byte[TermiosSizeMax];
        Checked(Libc.GetTerminal(master, settings), "tcgetattr");
        Libc.MakeRaw(settings);
        Checked(Libc.SetTerminal(master, Libc.SetNow, settings), "tcsetattr");
    }

    private string NameOfSlave()
    {
        const int nameMax = 128;
        var name = stackalloc byte[nameMax];
        Checked(Libc.NameOfPseudoTerminal(master, name, nameMax) == 0 ? 0 : -1, "ptsname");
        return Encoding.ASCII.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
    }

    private void Publish(string slave)
    {
        // Renaming is atomic: a panel that retries finds the old terminal or the new one, never none.
        var fresh = link + ".new";
        File.Delete(fresh);
        File.CreateSymbolicLink(fresh, slave);
        File.Move(fresh, link, overwrite: true);
    }

    private static int Checked(int result, string what) =>
        result >= 0
            ? result
            : throw new IOException($"Pseudo-terminal: {what} ({Marshal.GetPInvokeErrorMessage(
                Marshal.GetLastPInvokeError())}). '--lines tcp' needs none.");
}
