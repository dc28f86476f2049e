using HardwareSim.Lines;

namespace Facility.Tests.Simulator;

public sealed class WireTests
{
    private static readonly TimeSpan Turnaround = TimeSpan.FromMilliseconds(3);
    private readonly Wire wire = new(38400, Turnaround, paced: true);

    [Theory]
    [InlineData(9600, 9.375)]
    [InlineData(38400, 2.34375)]
    [InlineData(115200, 0.78125)]
    public void Nine_octets_are_heard_when_the_last_one_would_have_arrived(int baud, double milliseconds)
    {
        var line = new Wire(baud, Turnaround, paced: true);
        line.PanelSends(At(10), new byte[9]);

        Assert.Equal(10 + milliseconds, line.WakeAt.TotalMilliseconds, 3);
        Assert.Null(line.TakeEnded(line.WakeAt - TimeSpan.FromTicks(1)));
        Assert.NotNull(line.TakeEnded(line.WakeAt));
    }

    [Fact]
    public void A_reply_waits_for_the_turnaround_and_its_own_octets()
    {
        wire.PeripheralSends(At(10), 0, new byte[9]);

        Assert.Equal(10 + 3 + (9 * 10_000.0 / 38400), wire.WakeAt.TotalMilliseconds, 3);
    }

    [Fact]
    public void Whoever_drives_the_wire_may_sleep_until_the_shortest_reply_is_over()
    {
        wire.PanelSends(At(0), new byte[9]);
        var asleep = wire.HeardByPanelAt;
        var command = wire.TakeEnded(asleep)!;
        wire.PeripheralSends(command.End, 0, new byte[9]);

        Assert.Equal(asleep, wire.WakeAt);
        Assert.NotNull(wire.TakeEnded(asleep));
    }

    [Fact]
    public void A_command_that_comes_in_two_pieces_stays_one_behind_the_other()
    {
        wire.PanelSends(At(0), new byte[] { 1, 2, 3 });
        wire.PanelSends(TimeSpan.FromMilliseconds(0.1), new byte[] { 4, 5 });

        Assert.Equal([1, 2, 3], wire.TakeEnded(At(1))!.Octets.ToArray());
        Assert.Null(wire.TakeEnded(At(1)));
        Assert.Equal([4, 5], wire.TakeEnded(wire.WakeAt)!.Octets.ToArray());
        Assert.Equal(0, wire.Collisions);
    }

    [Fact]
    public void Two_who_speak_at_once_spoil_both()
    {
        wire.PeripheralSends(At(0), 0, new byte[] { 1, 2, 3 });
        wire.PeripheralSends(At(0), 1, new byte[] { 4, 5, 6 });

        Assert.NotEqual([1, 2, 3], wire.TakeEnded(At(10))!.Octets.ToArray());
        Assert.NotEqual([4, 5, 6], wire.TakeEnded(At(10))!.Octets.ToArray());
        Assert.Equal(2, wire.Collisions);
    }

    [Fact]
    public void A_panel_that_talks_into_a_reply_spoils_it()
    {
        wire.PeripheralSends(At(0), 0, new byte[] { 1, 2, 3 });
        wire.PanelSends(TimeSpan.FromMilliseconds(3.2), new byte[] { 9 });

        Assert.NotEqual([1, 2, 3], wire.TakeEnded(At(10))!.Octets.ToArray());
    }

    [Fact]
    public void A_cut_cable_loses_what_is_under_way_and_what_comes()
    {
        wire.PanelSends(At(0), new byte[9]);
        wire.Cut(cut: true);
        wire.PanelSends(At(1), new byte[9]);

        Assert.Equal(TimeSpan.MaxValue, wire.WakeAt);
        wire.Cut(cut: false);
        wire.PanelSends(At(2), new byte[9]);
        Assert.NotNull(wire.TakeEnded(At(10)));
    }

    [Fact]
    public void Without_pacing_octets_take_no_time()
    {
        var fast = new Wire(9600, Turnaround, paced: false);
        fast.PeripheralSends(At(5), 0, new byte[100]);

        Assert.Equal(At(5), fast.WakeAt);
    }

    private static TimeSpan At(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
