using System.IO.Ports;

namespace Facility.Devices.Links;

/// <summary>A serial port through System.IO.Ports: where there is no descriptor to use.</summary>
/// <remarks>One thread reads for good, because short read time-outs take 30 ms and more there, and because a port
/// that lost its device raises no event. The first exception ends the link; nothing is written after it, since
/// closing such a port then hangs for ever. Modem lines are left alone: not every port has them.</remarks>
public sealed class SerialPortLink : IByteLink
{
    private static readonly TimeSpan CloseWaitMax = TimeSpan.FromSeconds(1);
    private readonly SerialPort port;
    private readonly OctetPipe incoming = new();
    private volatile bool ended;

    /// <summary>Opens a port raw, 8N1.</summary>
    /// <exception cref="LinkEndedException">It cannot be opened; the message says why.</exception>
    public SerialPortLink(string name, int baud, TimeSpan interCharacterMax)
    {
        Traits = new(name, interCharacterMax);
        port = new(name, baud, Parity.None, 8, StopBits.One) { WriteTimeout = 1000 };
        try
        {
            port.Open();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            port.Dispose();
            throw new LinkEndedException($"Port {name} cannot be opened: {refused.Message}", refused);
        }

        new Thread(ReadForGood) { IsBackground = true, Name = $"port {name}" }.Start();
    }

    /// <inheritdoc/>
    public LinkTraits Traits { get; }

    /// <inheritdoc/>
    public int Read(Span<byte> into, TimeSpan waitMax) => incoming.Take(into, waitMax);

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> octets)
    {
        if (ended) throw new LinkEndedException($"Port {Traits.Name} is gone.");
        try
        {
            port.BaseStream.Write(octets);
        }
        catch (Exception gone) when (IsEnd(gone))
        {
            End(gone);
            throw new LinkEndedException($"Port {Traits.Name} takes nothing: {gone.Message}", gone);
        }
    }

    /// <inheritdoc/>
    public void Wake() => incoming.Wake();

    /// <inheritdoc/>
    public void Dispose()
    {
        ended = true;
        // On a thread of its own: closing a port whose device is gone may never return.
        var closing = new Thread(port.Dispose) { IsBackground = true, Name = $"closing {Traits.Name}" };
        closing.Start();
        closing.Join(CloseWaitMax);
    }

    private void ReadForGood()
    {
        var octets = new byte[1024];
        try
        {
            while (!ended)
            {
                var count = port.BaseStream.Read(octets);
                incoming.Put(octets.AsSpan(0, count));
            }
        }
        catch (Exception gone) when (IsEnd(gone))
        {
            End(gone);
        }
    }

    private void End(Exception because)
    {
        ended = true;
        incoming.End(new LinkEndedException($"Port {Traits.Name} is gone: {because.Message}", because));
    }

    private static bool IsEnd(Exception thrown) =>
        thrown is IOException or TimeoutException or InvalidOperationException or UnauthorizedAccessException
            or OperationCanceledException;
}
