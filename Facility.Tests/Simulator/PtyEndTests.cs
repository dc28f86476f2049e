using Facility.Devices.Links;
using HardwareSim.Ports;

namespace Facility.Tests.Simulator;

/// <summary>Real pseudo-terminals of the system the tests run on.</summary>
public sealed class PtyEndTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly string folder = Directory.CreateTempSubdirectory("pty-end").FullName;
    private readonly byte[] buffer = new byte[64];

    private string Port => Path.Combine(folder, "line-a");

    [Fact]
    public void Every_octet_value_goes_through_unchanged_both_ways_from_the_first_one_on()
    {
        using var end = new PtyEnd(Port);
        using var panel = Open(end);
        var all = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();

        panel.Write(all);
        Assert.Equal(all, Heard(end, all.Length));
        end.Write(all);
        Assert.Equal(all, Heard(panel, all.Length));
    }

    [Fact]
    public void A_panel_may_go_and_another_come_under_the_same_name()
    {
        using var end = new PtyEnd(Port);
        for (var round = 0; round < 3; round++)
        {
            using (var panel = Open(end))
            {
                panel.Write([1, 2, 3]);
                Assert.Equal([1, 2, 3], Heard(end, 3));
                Assert.True(end.IsOpen);
            }
            HangsUp(end);
        }
    }

    [Fact]
    public void What_is_said_while_nobody_listens_is_not_heard_later()
    {
        using var end = new PtyEnd(Port);
        using (var first = Open(end))
        {
            first.Write([1]);
            Heard(end, 1);
        }
        HangsUp(end);
        end.Write([9, 9, 9]);

        using var panel = Open(end);
        panel.Write([2]);
        Assert.Equal([2], Heard(end, 1));
        end.Write([7]);
        Assert.Equal([7], Heard(panel, 1));
    }

    [Fact]
    public void The_name_appears_with_the_end_and_goes_with_it()
    {
        var end = new PtyEnd(Port);
        Assert.StartsWith("/dev/pts/", new FileInfo(Port).LinkTarget, StringComparison.Ordinal);
        Assert.Equal($"pty:{Port}", end.Address);

        end.Dispose();

        Assert.Null(new FileInfo(Port).LinkTarget);
    }

    [Theory]
    [InlineData(9600)]
    [InlineData(115200)]
    public void The_speed_a_panel_sets_is_seen(int baud)
    {
        using var end = new PtyEnd(Port);
        using var panel = ByteLinks.Open(end.Address, baud);

        Assert.Equal(baud, end.Baud);
    }

    [Fact]
    public void A_wait_ends_when_somebody_wakes_it()
    {
        using var end = new PtyEnd(Port);
        var begun = TimeProvider.System.GetTimestamp();
        end.Wake();

        Assert.Equal(0, end.Read(buffer, 20 * Patience));
        Assert.True(TimeProvider.System.GetElapsedTime(begun) < 20 * Patience);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IByteLink Open(PtyEnd end) => ByteLinks.Open(end.Address, 38400);

    private void HangsUp(PtyEnd end)
    {
        for (var look = 0; look < 20 && end.IsOpen; look++) end.Read(buffer, TimeSpan.FromMilliseconds(50));
        Assert.False(end.IsOpen);
    }

    private byte[] Heard(PtyEnd end, int count) => Gather(count, () => end.Read(buffer, Patience));

    private byte[] Heard(IByteLink link, int count) => Gather(count, () => link.Read(buffer, Patience));

    private byte[] Gather(int count, Func<int> read)
    {
        var heard = new List<byte>();
        for (var turn = 0; turn < 20 && heard.Count < count; turn++) heard.AddRange(buffer[..read()]);
        return [.. heard];
    }
}
