using System.IO.Ports;

namespace Facility.Devices.Links;

/// <summary>A serial port through System.IO.Ports: where there is no descriptor to use.</summary>
/// <remarks>One thread reads for good, because short read time-outs take 30 ms and more there, and because a port
/// that lost its device raises no event. The first exception ends the link; nothing is written after it, since
/// closing such a port then hangs for ever.</remarks>
public sealed class SerialPortLink : IByteLink
{
    private readonly SerialPort port;
    private readonly OctetPipe incoming = new();
    private volatile bool ended;

    /// <summary>Opens a port raw.</summary>
    /// <exception cref="LinkEndedException">It cannot be opened; the message says why.</exception>
    public SerialPortLink(string name, SerialSettings settings, TimeSpan interCharacterMax)
    {
        port = new(name, settings.Baud, Parity.None, 8, StopBits.One) { WriteTimeout = 1000 };
        try
        {
            port.Open();
            Traits = new(name, interCharacterMax) { Shortcomings = SerialPortSetup.Apply(port, settings) };
        }
        catch (Exception refused) when (IsEnd(refused) || refused is ArgumentException)
        {
            port.Dispose();
            throw new LinkEndedException($"Port {name} cannot be opened: {Reason(name, refused)}", refused);
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
            // Less than none means unplugged, known here before the reading thread is told. What is written
            // then is written to nobody, and the port can never be closed again.
            if (port.BytesToRead < 0) throw new IOException("it was unplugged.");
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
        if (!ended) End(new LinkEndedException("it was closed."));
        PortCloser.Close(Traits.Name, port.Dispose);
        incoming.Dispose();
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

    // A path that leads nowhere is called a lack of rights there.
    private static string Reason(string name, Exception refused) =>
        refused is UnauthorizedAccessException && Path.IsPathRooted(name) && !File.Exists(name)
            ? "No such file or directory."
            : refused.Message;

    private static bool IsEnd(Exception thrown) =>
        thrown is IOException or TimeoutException or InvalidOperationException or UnauthorizedAccessException
            or OperationCanceledException;
}
