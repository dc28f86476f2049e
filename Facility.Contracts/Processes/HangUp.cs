using System.Runtime.InteropServices;

namespace Facility.Contracts.Processes;

/// <summary>A closed terminal (SIGHUP) stops a process as tidily as being told to stop.</summary>
/// <remarks>Without it the runtime ends at once, and port names, claims and half-written files stay behind.</remarks>
public sealed class HangUp : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration heard;

    /// <summary>Hears it from now on.</summary>
    public HangUp() => heard = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Hear);

    /// <summary>Cancelled when the terminal is gone.</summary>
    public CancellationToken Stop => stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        heard.Dispose();
        stop.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
