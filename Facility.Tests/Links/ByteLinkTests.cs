using System.Net;
using System.Net.Sockets;
using Facility.Devices.Links;

namespace Facility.Tests.Links;

public sealed class ByteLinkTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    [Fact]
    public void A_stream_over_TCP_carries_octets_and_notices_the_end()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var link = ByteLinks.Open($"tcp:127.0.0.1:{port}", 38400);
        var server = listener.AcceptSocket();
        link.Write([1, 2, 3]);
        Assert.Equal([1, 2, 3], Gather(3, () =>
        {
            var octets = new byte[16];
            return octets[..server.Receive(octets)];
        }));
        server.Send([4, 5]);
        Assert.Equal([4, 5], Gather(2, () => Take(link)));

        server.Close();
        var gone = Assert.Throws<LinkEndedException>(() => link.Read(new byte[1], Long));
        Assert.Contains($"tcp:127.0.0.1:{port}", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_at_the_other_end_is_said_with_the_address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var refused = Assert.Throws<LinkEndedException>(() => ByteLinks.Open($"tcp:127.0.0.1:{port}", 38400));
        Assert.Contains($"127.0.0.1:{port}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Waking_ends_a_wait_of_any_link()
    {
        var links = AllKinds(out var others);
        foreach (var link in links)
        {
            // A wake before the wait counts too: nothing submitted in between may be missed.
            link.Wake();
            Assert.Equal(0, link.Read(new byte[1], Long));
            var waking = new Thread(link.Wake);
            waking.Start();
            Assert.Equal(0, link.Read(new byte[1], Long));
            waking.Join();
            link.Dispose();
            link.Wake();
        }

        others.ForEach(other => other.Dispose());
    }

    [Theory]
    [InlineData("pty:/run/line-b01", true)]
    [InlineData("serial:/dev/ttyS1", true)]
    [InlineData("tcp:127.0.0.1:40001", true)]
    [InlineData("tcp:127.0.0.1:0", false)]
    [InlineData("tcp:127.0.0.1", false)]
    [InlineData("tcp::99999", false)]
    [InlineData("usb:1", false)]
    [InlineData("pty:", false)]
    [InlineData("portable:COM3?dtr=on&rts=off&parity=odd&bits=7", true)]
    [InlineData("serial:/dev/ttyS1?parity=most", false)]
    [InlineData("tcp:127.0.0.1:40001?dtr=on", false)]
    [InlineData("serial:?dtr=on", false)]
    [InlineData("", false)]
    public void Endpoints_are_told_from_other_texts(string text, bool isEndpoint)
    {
        Assert.Equal(isEndpoint, ByteLinks.IsEndpoint(text, out var because));
        if (!isEndpoint) Assert.Contains(text, because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_ends_with_its_holder()
    {
        var name = $"tcp:claim.test:{Environment.ProcessId % 60000 + 1}";
        using (PortClaim.Take(name))
        {
            Assert.Throws<PortClaimedException>(() => PortClaim.Take(name));
        }

        PortClaim.Take(name).Dispose();
    }

    [Fact]
    public void A_terminal_that_is_gone_keeps_its_number_from_nobody()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pseudo-terminals are a matter of Linux.");
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var gone = new OwnTerminal();
            var made = File.GetCreationTimeUtc(gone.Path);
            using var kept = PortClaim.Take($"pty:{gone.Path}");
            Assert.Throws<PortClaimedException>(() => PortClaim.Take($"serial:{gone.Path}"));
            gone.Dispose();

            // The lowest free number is given away first, to another test perhaps; the kernel's clock ticks every
            // few milliseconds, and a building is not killed and started again within one.
            using var next = new OwnTerminal();
            if (next.Path != gone.Path || File.GetCreationTimeUtc(next.Path) == made) continue;
            PortClaim.Take($"pty:{next.Path}").Dispose();
            return;
        }
        Assert.Fail("A thousand terminals, and none of an old number.");
    }

    private static List<IByteLink> AllKinds(out List<IDisposable> others)
    {
        var (one, other) = InProcessLink.Pair("pair");
        others = [other];
        List<IByteLink> links = [one];
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        others.Add(listener);
        links.Add(new TcpLink("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port));
        if (!OperatingSystem.IsLinux()) return links;

        var terminal = new OwnTerminal();
        others.Add(terminal);
        links.Add(new LinuxSerialLink(terminal.Path, new(38400), Long));
        var another = new OwnTerminal();
        others.Add(another);
        links.Add(new SerialPortLink(another.Path, new(38400), Long));
        return links;
    }

    private static byte[] Take(IByteLink link)
    {
        var octets = new byte[512];
        return octets[..link.Read(octets, Long)];
    }

    private static byte[] Gather(int count, Func<byte[]> read)
    {
        List<byte> gathered = [];
        while (gathered.Count < count)
        {
            var more = read();
            Assert.NotEmpty(more);
            gathered.AddRange(more);
        }

        return [.. gathered];
    }
}
