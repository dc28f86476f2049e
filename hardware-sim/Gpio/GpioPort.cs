using System.Net;
using System.Net.Sockets;

namespace HardwareSim.Gpio;

/// <summary>Offers a chip on a socket, to one panel at a time; the newest counts.</summary>
internal sealed class GpioPort : IDisposable
{
    private static readonly TimeSpan SendWaitMax = TimeSpan.FromSeconds(1);
    private readonly Socket listener;
    private readonly string? path;
    private readonly GpioChip chip;
    private readonly BodyThread thread;
    private Socket? panel;

    /// <summary>Listens on a Unix socket of that name, or with null on a free port of the loopback address.</summary>
    public GpioPort(string? path, GpioChip chip, BodyThread thread)
    {
        (this.path, this.chip, this.thread) = (path, chip, thread);
        listener = path is null
            ? new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
            : new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (path is not null) File.Delete(path);
        listener.Bind(path is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(path));
        listener.Listen();
    }

    /// <summary>Where it is, as written in <c>ports.json</c>.</summary>
    public string Address => path is null ? $"sim:tcp:{listener.LocalEndPoint}" : $"sim:unix:{path}";

    /// <summary>Begins to take panels.</summary>
    public void Start() => new Thread(Accept) { IsBackground = true, Name = "gpio-port" }.Start();

    /// <inheritdoc/>
    public void Dispose()
    {
        listener.Dispose();
        panel?.Dispose();
        if (path is not null) File.Delete(path);
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var next = listener.Accept();
                panel?.Dispose();
                panel = next;
                new Thread(() => Serve(next)) { IsBackground = true, Name = "gpio-panel" }.Start();
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Closed with the building.
        }
    }

    /// <summary>Serves one panel until it is gone; on a thread of its own, where nothing it meets may escape.</summary>
    internal void Serve(Socket socket)
    {
        try
        {
            if (path is null) socket.NoDelay = true;
            socket.SendTimeout = (int)SendWaitMax.TotalMilliseconds;
            using var stream = new NetworkStream(socket, ownsSocket: true);
            Serve(stream);
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException)
        {
            // Replaced by a newer one before it was served, or gone by itself: that ends nobody else.
        }
    }

    private void Serve(NetworkStream stream)
    {
        using var reader = new StreamReader(stream);
        using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\n" };
        Action<string> toPanel = line => Say(writer, line);
        thread.Post(now => chip.Connect(now, toPanel));
        try
        {
            while (reader.ReadLine() is { } line) thread.Post(now => chip.Hear(now, line));
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // Killed, or replaced by a newer one: the same as closed.
        }
        thread.Post(now => chip.Disconnect(now, toPanel));
    }

    // A panel that does not read loses the line, as it would lose an edge.
    private static void Say(StreamWriter writer, string line)
    {
        try
        {
            writer.WriteLine(line);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            return;
        }
    }
}
