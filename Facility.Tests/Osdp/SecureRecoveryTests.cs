using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;

namespace Facility.Tests.Osdp;

/// <summary>Whatever is lost and whoever restarts at whichever frame, both ends are secure again in bounded time,
/// with a key both have, and a release after it acts exactly once.</summary>
public sealed class SecureRecoveryTests(ITestOutputHelper output)
{
    /// <summary>Frames of a whole interview and of a key change with the interview after it, both directions.</summary>
    private const int Positions = 34;

    private static readonly ChannelKey Old = SecurePeripheral.Own, New = SecurePeripheral.New;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(15);
    private static readonly int[] Bursts = [1, 2, 3, 4, 5, 8, 9, 16];
    private TimeSpan longest;

    [Fact]
    public void Any_frames_lost_from_the_start_end_in_a_session()
    {
        foreach (var (position, burst) in Cases())
        {
            var line = NewLine(seed: position * 100 + burst);
            line.Carries = frame => frame < position || frame >= position + burst;
            AssertRecovers(line, $"{burst} lost from {position}");
        }

        output.WriteLine($"longest way to a session: {longest}");
    }

    [Fact]
    public void Any_frames_lost_while_a_key_is_changed_lose_neither_key()
    {
        var changed = 0;
        foreach (var (position, burst) in Cases())
        {
            var line = Settled(position * 100 + burst);
            line.Carries = frame => frame < position || frame >= position + burst;
            line.Rekey(New);
            AssertRecovers(line, $"{burst} lost from {position} of the key change");
            changed += New.Equals(line.PanelKeys.Current) ? 1 : 0;
            AssertRekeysAnew(line);
        }

        output.WriteLine($"longest way to a session: {longest}; {changed} changes came through at once");
        Assert.True(changed > 0);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_restart_at_any_frame_of_a_key_change_loses_neither_key(bool ofPanel, bool ofPeripheral)
    {
        for (var position = 0; position < Positions; position++)
            foreach (var isCarried in new[] { true, false })
            {
                var line = Settled(position);
                line.Carries = frame =>
                {
                    if (frame != position) return true;
                    if (ofPeripheral) line.RestartPeripheral();
                    if (ofPanel) line.RestartPanelSoon();
                    return isCarried;
                };
                line.Rekey(New);
                AssertRecovers(line, $"restart at {position} of the key change");
                AssertRekeysAnew(line);
            }

        output.WriteLine($"longest way to a session: {longest}");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_restart_at_any_frame_of_the_handshake_ends_in_a_session(bool ofPanel, bool ofPeripheral)
    {
        for (var position = 0; position < Positions; position++)
        {
            var line = NewLine(position);
            line.Carries = frame =>
            {
                if (frame != position) return true;
                if (ofPeripheral) line.RestartPeripheral();
                if (ofPanel) line.RestartPanelSoon();
                return false;
            };
            AssertRecovers(line, $"restart at {position}");
        }

        output.WriteLine($"longest way to a session: {longest}");
    }

    [Fact]
    public void A_panel_that_forgot_the_new_key_comes_back_with_the_old_one()
    {
        var line = Settled(seed: 1);
        line.Carries = frame => frame is not (> 0 and < 12);
        line.Rekey(New);
        line.RunFor(TimeSpan.FromSeconds(0.1));
        line.Tell(new BusInput.SetChannel(1, new(Old)));
        AssertRecovers(line, "forgot");
    }

    [Fact]
    public void Once_the_new_key_is_confirmed_a_peripheral_with_the_old_one_is_refused()
    {
        var line = Settled(seed: 2);
        line.Rekey(New);
        AssertRecovers(line, "key change");
        line.Replace(SecureLine.Settings(Old));
        line.RunFor(Bound);
        Assert.Equal((ChannelState.Refused, ChannelReason.WrongKey), (line.Channel.State, line.Channel.Because));
        Assert.False(line.Online);
    }

    private static IEnumerable<(int Position, int Burst)> Cases() =>
        from position in Enumerable.Range(0, Positions) from burst in Bursts select (position, burst);

    private static SecureLine NewLine(int seed) => new(new(Old), SecureLine.Settings(Old), seed);

    private static SecureLine Settled(int seed)
    {
        var line = NewLine(seed);
        Assert.True(line.RunUntil(TimeSpan.FromSeconds(3), () => line.Online));
        line.RunFor(TimeSpan.FromMilliseconds(37 * (seed % 17)));
        line.Frames = 0;
        return line;
    }

    private void AssertRecovers(SecureLine line, string what)
    {
        var begin = line.Now;
        line.RunFor(TimeSpan.FromSeconds(1));
        var isBack = line.RunUntil(begin + Bound, () =>
            line.Frames > Positions / 2 && line is { Online: true, Channel.State: ChannelState.Secure });
        longest = line.Now - begin > longest ? line.Now - begin : longest;
        Assert.True(isBack && line.Peripheral.IsSecure, $"{what}: {line.Channel}\n{string.Join('\n', line.Wire)}");

        line.Carries = _ => true;
        line.RunFor(TimeSpan.FromSeconds(2));
        var before = line.Pulses;
        Assert.Equal(CommandOutcome.Acknowledged, line.Release());
        Assert.Equal(before + 1, line.Pulses);
    }

    // Not by itself: a person orders it again, and then it comes through.
    private static void AssertRekeysAnew(SecureLine line)
    {
        var third = SecurePeripheral.Key(0x44);
        line.Rekey(third);
        line.RunFor(TimeSpan.FromSeconds(3));
        Assert.Equal(third, line.PanelKeys.Current);
        Assert.Equal(third, line.PeripheralKeys.Key);
        Assert.Null(line.PanelKeys.Next);
        Assert.Null(line.PeripheralKeys.NextKey);
    }
}
