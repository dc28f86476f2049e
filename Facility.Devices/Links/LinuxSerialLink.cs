using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Facility.Devices.Links;

/// <summary>A serial port or pseudo-terminal on Linux, by its descriptor.</summary>
/// <remarks>Some thirty times faster per exchange than System.IO.Ports, whose thread looks every millisecond.</remarks>
public sealed unsafe class LinuxSerialLink : IByteLink
{
    private static readonly TimeSpan WriteWaitMax = TimeSpan.FromSeconds(1);
    private readonly SafeFileHandle port;
    private readonly LinuxReadiness readiness;

    /// <summary>Opens a port raw, 8N1.</summary>
    /// <exception cref="LinkEndedException">It cannot be opened; the message says why.</exception>
    public LinuxSerialLink(string path, int baud, TimeSpan interCharacterMax)
    {
        var opened = LinuxCalls.Open(
            path, LinuxCalls.ReadWrite | LinuxCalls.NoControllingTerminal | LinuxCalls.NonBlocking
                | LinuxCalls.CloseOnExec);
        if (opened < 0) throw new LinkEndedException($"Port {path} cannot be opened: {LinuxCalls.LastError()}.");

        port = new(opened, ownsHandle: true);
        try
        {
            LinuxTerminal.MakeRaw(opened, path, baud);
            readiness = new(opened);
        }
        catch
        {
            port.Dispose();
            throw;
        }

        Traits = new(path, interCharacterMax);
    }

    /// <inheritdoc/>
    public LinkTraits Traits { get; }

    private int Descriptor => (int)port.DangerousGetHandle();

    /// <inheritdoc/>
    public int Read(Span<byte> into, TimeSpan waitMax)
    {
        if (!readiness.Wait(waitMax)) return 0;

        fixed (byte* octets = into)
        {
            var count = LinuxCalls.Read(Descriptor, octets, into.Length);
            if (count > 0) return (int)count;
            if (count < 0 && IsTransient(Marshal.GetLastPInvokeError())) return 0;
            throw new LinkEndedException(
                $"Port {Traits.Name} is gone: {(count == 0 ? "its other side closed" : LinuxCalls.LastError())}.");
        }
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> octets)
    {
        while (!octets.IsEmpty)
        {
            nint count;
            fixed (byte* from = octets) count = LinuxCalls.Write(Descriptor, from, octets.Length);
            if (count > 0) octets = octets[(int)count..];
            else if (!IsTransient(Marshal.GetLastPInvokeError()))
                throw new LinkEndedException($"Port {Traits.Name} takes nothing: {LinuxCalls.LastError()}.");
            else WaitForRoom();
        }
    }

    /// <inheritdoc/>
    public void Wake() => readiness.Wake();

    /// <inheritdoc/>
    public void Dispose()
    {
        port.Dispose();
        readiness.Dispose();
    }

    private void WaitForRoom()
    {
        var entry = new LinuxCalls.PollEntry { Descriptor = Descriptor, Wanted = LinuxCalls.PollOut };
        var wait = LinuxCalls.Duration.From(WriteWaitMax);
        if (LinuxCalls.Poll(&entry, 1, &wait, 0) == 0)
            throw new LinkEndedException($"Port {Traits.Name} took nothing for {WriteWaitMax.TotalSeconds} s.");
    }

    private static bool IsTransient(int error) => error is LinuxCalls.Again or LinuxCalls.Interrupted;
}
