using System.Diagnostics;
using Facility.Devices.Links;

namespace Facility.Tests.Links;

/// <summary>Everything a serial line is known to trip over, for both ways of using one.</summary>
public sealed class SerialTrapTests : IDisposable
{
    // Far apart, so that a loaded machine makes neither of them the other.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);
    private readonly OwnTerminal terminal = NewTerminal();

    public static TheoryData<string> Ways => ["serial", "portable"];

    public void Dispose() => terminal.Dispose();

    [Theory, MemberData(nameof(Ways))]
    public void All_256_octets_pass_both_ways(string way)
    {
        using var link = Open(way);
        AssertCarriesAll(link);
    }

    [Theory, MemberData(nameof(Ways))]
    public void Unplugged_while_reading_ends_the_wait(string way)
    {
        using var link = Open(way);
        Unplug(after: TimeSpan.FromMilliseconds(60));
        var watch = Stopwatch.StartNew();
        var gone = Assert.Throws<LinkEndedException>(() => link.Read(new byte[1], Long));
        Assert.Contains(terminal.Path, gone.Message, StringComparison.Ordinal);
        IsWithin(AtOnce, watch);
    }

    [Theory, MemberData(nameof(Ways))]
    public void Unplugged_while_writing_ends_the_writing(string way)
    {
        using var link = Open(way);
        Unplug(after: TimeSpan.FromMilliseconds(60));
        var watch = Stopwatch.StartNew();
        Assert.Throws<LinkEndedException>(() => link.Write(new byte[1_000_000]));
        IsWithin(AtOnce, watch);
    }

    [Theory, MemberData(nameof(Ways))]
    public void Somebody_who_takes_nothing_is_given_up_after_a_second(string way)
    {
        using var link = Open(way);
        var watch = Stopwatch.StartNew();
        Assert.Throws<LinkEndedException>(() => link.Write(new byte[1_000_000]));
        IsWithin(AtOnce, watch);
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_stale_port_is_never_written_again_and_closes(string way)
    {
        var link = Open(way);
        terminal.Dispose();
        Assert.Throws<LinkEndedException>(() => link.Read(new byte[1], Long));

        var watch = Stopwatch.StartNew();
        Assert.Throws<LinkEndedException>(() => link.Write([1]));
        link.Dispose();
        IsWithin(AtOnce, watch);
        AssertNobodyIsClosing();
    }

    [Theory, MemberData(nameof(Ways))]
    public void An_unplugging_first_noticed_by_writing_closes_as_well(string way)
    {
        for (var round = 0; round < 20; round++)
        {
            using var another = NewTerminal();
            var link = ByteLinks.Open($"{way}:{another.Path}", 38400);
            var watch = Stopwatch.StartNew();
            another.Dispose();
            Assert.Throws<LinkEndedException>(() => WriteUntilItEnds(link));
            link.Dispose();
            IsWithin(AtOnce, watch);
        }

        AssertNobodyIsClosing();
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_closed_link_reads_and_writes_nothing(string way)
    {
        var link = Open(way);
        link.Dispose();
        using var other = NewTerminal();
        // Opened now, these may have the number that the closed descriptor had.
        using var successor = ByteLinks.Open($"{way}:{other.Path}", 38400);
        other.Write([7]);
        Assert.Throws<LinkEndedException>(() => link.Write([1, 2, 3]));
        Assert.Throws<LinkEndedException>(() => link.Read(new byte[1], TimeSpan.Zero));
        Assert.Empty(other.Read(100));
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_parity_the_port_cannot_do_is_said_every_time_and_stops_nothing(string way)
    {
        for (var opening = 0; opening < 3; opening++)
        {
            using var link = Open(way, "?parity=even&bits=7");
            var said = Assert.Single(link.Traits.Shortcomings);
            Assert.Contains("7E1 is not supported", said, StringComparison.Ordinal);
            Assert.Contains(said, link.Traits.Description, StringComparison.Ordinal);
            AssertCarriesAll(link);
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public void Modem_lines_the_port_has_not_are_said_and_stop_nothing(string way)
    {
        using var link = Open(way, "?dtr=on&rts=off");
        Assert.Equal(["DTR: line not supported", "RTS: line not supported"], link.Traits.Shortcomings);
        AssertCarriesAll(link);
    }

    [Theory, MemberData(nameof(Ways))]
    public void What_is_not_asked_for_is_no_shortcoming(string way)
    {
        using var link = Open(way, "?parity=none&bits=8");
        Assert.Empty(link.Traits.Shortcomings);
        Assert.Equal(terminal.Path, link.Traits.Description);
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_port_that_is_not_there_is_called_so(string way)
    {
        var refused = Assert.Throws<LinkEndedException>(() => ByteLinks.Open($"{way}:/dev/facility-none", 9600));
        Assert.Contains("/dev/facility-none", refused.Message, StringComparison.Ordinal);
        Assert.Contains("No such file", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_port_has_one_owner_whatever_the_way(string way)
    {
        using (Open(way))
        {
            foreach (var other in new[] { "serial", "portable", "pty" })
                Assert.Throws<PortClaimedException>(() => Open(other, "?dtr=on"));
        }

        Open(way).Dispose();
    }

    [Theory]
    [InlineData("serial", 300), InlineData("serial", 12345), InlineData("serial", 250_000)]
    [InlineData("serial", 230_400), InlineData("serial", 4_000_000)]
    [InlineData("portable", 300), InlineData("portable", 12345), InlineData("portable", 250_000)]
    [InlineData("portable", 230_400), InlineData("portable", 4_000_000)]
    public void Any_speed_is_set(string way, int baud)
    {
        using var link = ByteLinks.Open($"{way}:{terminal.Path}", baud);
        Assert.Equal(baud, terminal.Baud);
        AssertCarriesAll(link);
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_speed_out_of_range_is_refused_and_leaves_no_claim(string way)
    {
        foreach (var baud in new[] { 0, 299, 4_000_001 })
            Assert.Throws<ArgumentOutOfRangeException>(() => ByteLinks.Open($"{way}:{terminal.Path}", baud));
        Open(way).Dispose();
    }

    [Fact]
    public void Whoever_closes_is_not_kept_by_a_closing_that_never_ends()
    {
        using var never = new ManualResetEvent(initialState: false);
        var watch = Stopwatch.StartNew();
        PortCloser.Close("x", () => never.WaitOne());
        Assert.InRange(watch.Elapsed, PortCloser.WaitMax - TimeSpan.FromMilliseconds(50), Long);
        never.Set();
    }

    private static OwnTerminal NewTerminal()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pseudo-terminals are a matter of Linux.");
        return new();
    }

    private IByteLink Open(string way, string options = "") => ByteLinks.Open($"{way}:{terminal.Path}{options}", 38400);

    private void Unplug(TimeSpan after) => new Thread(() =>
    {
        using var never = new ManualResetEvent(initialState: false);
        never.WaitOne(after);
        terminal.Dispose();
    }).Start();

    private static void WriteUntilItEnds(IByteLink link)
    {
        for (var count = 0; count < 100_000; count++) link.Write([1]);
    }

    private void AssertCarriesAll(IByteLink link)
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        link.Write(all);
        Assert.Equal(all, Gather(() => terminal.Read(1000)));
        terminal.Write(all);
        Assert.Equal(all, Gather(() =>
        {
            var octets = new byte[512];
            return octets[..link.Read(octets, Long)];
        }));
    }

    private static byte[] Gather(Func<byte[]> read)
    {
        List<byte> gathered = [];
        while (gathered.Count < 256)
        {
            var more = read();
            Assert.NotEmpty(more);
            gathered.AddRange(more);
        }

        return [.. gathered];
    }

    private static void IsWithin(TimeSpan limit, Stopwatch watch) =>
        Assert.True(watch.Elapsed < limit, $"took {watch.Elapsed.TotalMilliseconds:F0} ms");

    // Somebody else's port may be closing just now, but not for long.
    private static void AssertNobodyIsClosing() => Assert.True(SpinWait.SpinUntil(
        () => !OwnThreads.Names().Any(name => name.StartsWith("closing", StringComparison.Ordinal)), 2 * AtOnce));
}
