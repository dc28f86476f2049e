using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Facility.Devices.Links;

/// <summary>Readiness by ppoll and an event descriptor: exact far below a millisecond, nothing while idle.</summary>
internal sealed unsafe class LinuxReadiness : IReadiness
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromHours(1);
    // The kernel passes over it.
    private const int NoDescriptor = -1;

    private readonly int descriptor;
    private readonly SafeFileHandle bell;

    /// <summary>Of nothing but its own bell.</summary>
    public LinuxReadiness()
        : this(NoDescriptor)
    {
    }

    public LinuxReadiness(int descriptor)
    {
        this.descriptor = descriptor;
        var bellDescriptor = LinuxCalls.EventDescriptor(0, LinuxCalls.NonBlocking | LinuxCalls.CloseOnExec);
        if (bellDescriptor < 0) throw new LinkEndedException($"No event descriptor: {LinuxCalls.LastError()}.");
        bell = new(bellDescriptor, ownsHandle: true);
    }

    public bool Wait(TimeSpan waitMax)
    {
        var bellDescriptor = (int)bell.DangerousGetHandle();
        var entries = stackalloc LinuxCalls.PollEntry[2];
        entries[0] = new() { Descriptor = descriptor, Wanted = LinuxCalls.PollIn };
        entries[1] = new() { Descriptor = bellDescriptor, Wanted = LinuxCalls.PollIn };
        var wait = LinuxCalls.Duration.From(
            waitMax < TimeSpan.Zero ? TimeSpan.Zero : waitMax < WaitMax ? waitMax : WaitMax);

        if (LinuxCalls.Poll(entries, 2, &wait, 0) < 0)
        {
            // A signal is no reason to give up: the caller looks at the clock and comes again.
            if (Marshal.GetLastPInvokeError() == LinuxCalls.Interrupted) return false;
            throw new LinkEndedException($"Waiting failed: {LinuxCalls.LastError()}.");
        }

        if (entries[1].Found != 0)
        {
            ulong rung;
            _ = LinuxCalls.Read(bellDescriptor, (byte*)&rung, sizeof(ulong));
        }

        return entries[0].Found != 0;
    }

    public void Wake()
    {
        var held = false;
        try
        {
            bell.DangerousAddRef(ref held);
            ulong one = 1;
            _ = LinuxCalls.Write((int)bell.DangerousGetHandle(), (byte*)&one, sizeof(ulong));
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits on a link that is gone.
        }
        finally
        {
            if (held) bell.DangerousRelease();
        }
    }

    public void Dispose() => bell.Dispose();
}
