using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>A reply that is checked in another way than its command: CRC and checksum mixed.</summary>
public sealed class MixedCheckTests
{
    private const byte Address = 5;
    private static readonly bool[] Busy = [false, true];

    [Theory]
    [InlineData("tolerant")]
    [InlineData("libosdp-like")]
    public void Is_taken_and_counted(string policy)
    {
        var bus = Polled(policy);
        bus.Submit(1, Address).Next<OutputCommand>(Address);
        bus.Answer(new AckReply(), check: CheckKind.Checksum);

        Assert.Equal(CommandOutcome.Acknowledged, bus.OutcomeOf(1));
        bus.Next<PollCommand>(Address);
        bus.Answer(new AckReply(), check: CheckKind.Checksum);
        Assert.Equal(2, bus.DeviationsOf(Address)[ChannelDeviation.OtherCheck]);
        Assert.Equal([new BusEvent.Deviated(Address, ChannelDeviation.OtherCheck)],
            bus.Events.OfType<BusEvent.Deviated>());
    }

    [Fact]
    public void Is_not_taken_by_the_strict_profile_and_the_command_is_said_again()
    {
        var bus = Polled("strict-sia");
        bus.Submit(1, Address).Next<OutputCommand>(Address);
        var said = bus.Frame;
        bus.Answer(new AckReply(), check: CheckKind.Checksum);
        Assert.Null(bus.OutcomeOf(1));

        bus.Next<OutputCommand>(Address);
        Assert.Equal(said, bus.Frame);
        bus.Answer(new AckReply());
        Assert.Equal(CommandOutcome.Acknowledged, bus.OutcomeOf(1));
        Assert.Equal(1, bus.DeviationsOf(Address)[ChannelDeviation.OtherCheck]);
        Assert.Equal(1, bus.Counters.Unreadable);
    }

    [Fact]
    public void Is_no_deviation_where_a_peripheral_refuses_a_kind_it_does_not_know()
    {
        var bus = Polled("strict-sia");
        bus.Submit(1, Address).Next<OutputCommand>(Address);
        bus.Answer(new NakReply(NakReason.Record), check: CheckKind.Checksum);

        Assert.Equal(CommandOutcome.Refused, bus.OutcomeOf(1));
        Assert.Equal(0, bus.DeviationsOf(Address).Total);
    }

    [Fact]
    public void Is_never_said_by_our_peripheral_whatever_it_is_asked()
    {
        foreach (var code in Enumerable.Range(0, 256))
            foreach (var (check, sequence, isBusy) in
                from check in Enum.GetValues<CheckKind>()
                from sequence in Enumerable.Range(0, 3)
                from isBusy in Busy
                select (check, sequence, isBusy))
            {
                var peripheral = new AskedPeripheral();
                peripheral.Engine.Busy = isBusy;
                var command = new AnyCommand((CommandCode)code, []);
                var reply = peripheral.Say(FrameBuilder.Build(Address, sequence, command, check));
                Assert.Equal(check, VectorTests.ParseOne(reply).Check);
            }
    }

    private static ScriptedBus Polled(string policy)
    {
        var bus = new ScriptedBus(ChannelPolicy.Named(policy)!, Address);
        bus.Interview(Address);
        bus.Next<PollCommand>(Address);
        return bus.Answer(new AckReply());
    }
}
