using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>A command whose check value is wrong: refused aloud by a peripheral whose policy says so, passed over by
/// all others; said again by a panel that is told so.</summary>
public sealed class DamagedCommandTests
{
    private const byte Address = 5;

    [Theory]
    [InlineData("strict-sia", CheckKind.Crc16, true)]
    [InlineData("strict-sia", CheckKind.Checksum, true)]
    [InlineData("tolerant", CheckKind.Crc16, false)]
    [InlineData("libosdp-like", CheckKind.Crc16, false)]
    public void Is_refused_with_NAK_1_by_policy_and_obeyed_when_said_again(
        string policy, CheckKind check, bool isRefused)
    {
        var peripheral = Peripheral(policy);
        var pulse = FrameBuilder.Build(Address, peripheral.Sequence, Pulse, check);

        var refusal = peripheral.Say(Damaged(pulse));
        Assert.Equal(isRefused, refusal.Length > 0);
        if (isRefused)
            Assert.Equal(
                FrameBuilder.Build(Address, peripheral.Sequence, new NakReply(NakReason.Check), check), refusal);
        Assert.Empty(peripheral.Body.Outputs);
        Assert.IsType<AckReply>(VectorTests.Read(VectorTests.ParseOne(peripheral.Say(pulse))));
        Assert.Single(peripheral.Body.Outputs);
    }

    [Fact]
    public void Is_met_with_silence_unless_it_is_surely_a_command_to_us_and_alone()
    {
        var poll = FrameBuilder.Build(Address, 1, new PollCommand());
        Assert.NotEmpty(Peripheral("strict-sia").Say(Damaged(poll)));

        Assert.Empty(Peripheral("strict-sia").Say(Damaged(FrameBuilder.Build(6, 1, new PollCommand()))));
        Assert.Empty(Peripheral("strict-sia").Say(Damaged(FrameBuilder.Build(Address, 1, new AckReply()))));
        Assert.Empty(Peripheral("strict-sia").Say(Damaged(FrameBuilder.Build(0x7F, 0, new IdCommand()))));
        Assert.Empty(Peripheral("strict-sia").Say([0x11, .. Damaged(poll)]));
        Assert.Empty(Peripheral("strict-sia").Say([.. Damaged(poll), 0x11]));
        Assert.Empty(Peripheral("strict-sia").Say([.. Damaged(poll), .. FrameBuilder.Build(6, 1, new PollCommand())]));
    }

    [Fact]
    public void Does_not_cost_the_session_it_was_said_in()
    {
        var line = new SecureLine(
            new(SecurePeripheral.Own),
            SecureLine.Settings(SecurePeripheral.Own) with { Policy = ChannelPolicy.StrictSia }, seed: 1);
        line.RunFor(TimeSpan.FromSeconds(2));
        Assert.Equal(ChannelState.Secure, line.Channel.State);
        var since = line.Channel.Since;
        var spoilt = 0;
        line.Becomes = (octets, fromPanel) => fromPanel && spoilt++ % 2 == 0 ? Damaged(octets) : octets;

        for (var release = 0; release < 5; release++) Assert.Equal(CommandOutcome.Acknowledged, line.Release());
        Assert.Equal(5, line.Pulses);
        Assert.Equal((ChannelState.Secure, since), (line.Channel.State, line.Channel.Since));
        Assert.True(line.Panel.Counters.Misheard > 10);
        Assert.Equal(0, line.Panel.Counters.Timeouts);
    }

    [Fact]
    public void Is_said_again_octet_for_octet_and_at_once_when_it_was_misheard()
    {
        var bus = Polled();
        bus.Submit(1, Address);
        bus.Next<OutputCommand>(Address);
        var (said, at) = (bus.Frame, bus.SentAt);
        for (var times = 0; times < 10; times++)
        {
            bus.Answer(new NakReply(NakReason.Check)).Next<OutputCommand>(Address);
            Assert.Equal(said, bus.Frame);
        }

        Assert.InRange(bus.SentAt - at, TimeSpan.Zero, 10 * TimeSpan.FromMilliseconds(12));
        bus.Answer(new AckReply());
        Assert.Equal(CommandOutcome.Acknowledged, bus.OutcomeOf(1));
        Assert.Equal(10, bus.Counters.Misheard);
    }

    [Fact]
    public void Is_refused_in_the_end_when_nothing_helps()
    {
        var bus = Polled();
        bus.Submit(1, Address);
        for (var times = 0; times < BusTimings.Standard.AttemptsWithDamageMax; times++)
        {
            Assert.Null(bus.OutcomeOf(1));
            bus.Next<OutputCommand>(Address);
            bus.Answer(new NakReply(NakReason.Check));
        }

        Assert.Equal(CommandOutcome.Refused, bus.OutcomeOf(1));
    }

    private static OutputCommand Pulse => new([new(0, OutputAction.OnFor, TimeSpan.FromSeconds(1))]);

    private static AskedPeripheral Peripheral(string policy)
    {
        var peripheral = new AskedPeripheral(
            new PeripheralSettings(Address, Outputs: 4, Inputs: 4, Readers: 1, Keypad: true, Serial: 77)
            {
                Policy = ChannelPolicy.Named(policy)!,
            });
        peripheral.Settled();
        return peripheral;
    }

    private static ScriptedBus Polled()
    {
        var bus = new ScriptedBus(Address);
        bus.Interview(Address);
        bus.Next<PollCommand>(Address);
        return bus.Answer(new AckReply());
    }

    private static byte[] Damaged(byte[] octets) => [.. octets[..^1], (byte)(octets[^1] ^ 0x5A)];
}
