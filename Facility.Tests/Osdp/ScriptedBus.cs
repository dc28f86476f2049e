using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>A bus engine whose peripherals are played by the test, frame by frame.</summary>
public sealed class ScriptedBus
{
    public const int Baud = 38400;
    private static readonly TimeSpan Turnaround = TimeSpan.FromMilliseconds(3);
    private readonly BusEngine engine;
    private TimeSpan wakeAt;
    private byte[]? ready;

    public ScriptedBus(params byte[] addresses)
        : this(ChannelPolicy.Tolerant, addresses)
    {
    }

    public ScriptedBus(ChannelPolicy policy, params byte[] addresses)
    {
        engine = new(new(Baud, [.. addresses])
        {
            Policies = addresses.ToImmutableDictionary(address => address, _ => policy),
        });
        Step(new BusInput.LinkUp());
    }

    public TimeSpan Now { get; private set; }

    public TimeSpan SentAt { get; private set; }

    public byte[] Frame { get; private set; } = [];

    public List<BusEvent> Events { get; } = [];

    public BusCounters Counters => engine.Counters;

    public ChannelDeviations DeviationsOf(byte address) => engine.ChannelOf(address)!.Deviations;

    /// <summary>The next frame the engine sends.</summary>
    public OsdpFrame Next()
    {
        while (ready is null)
        {
            Assert.True(wakeAt < TimeSpan.MaxValue, "the engine waits for nothing");
            Now = wakeAt;
            Step(new BusInput.Tick());
        }

        (Frame, ready, SentAt) = (ready, null, Now);
        return VectorTests.ParseOne(Frame);
    }

    /// <summary>The next frame must be this command to this peripheral.</summary>
    public OsdpFrame Next<T>(byte address) where T : IOsdpCommand
    {
        var frame = Next();
        Assert.Equal(address, frame.Address);
        Assert.IsType<T>(VectorTests.Read(frame));
        return frame;
    }

    /// <summary>Answers the last frame.</summary>
    public ScriptedBus Answer(IOsdpReply reply, int? sequence = null, CheckKind check = CheckKind.Crc16)
    {
        var frame = VectorTests.ParseOne(Frame);
        return Hear(FrameBuilder.Build(frame.Address, sequence ?? frame.Sequence, reply, check));
    }

    public ScriptedBus Hear(byte[] octets)
    {
        Now = Later(Now, SentAt + OsdpLimits.WireTime(Frame.Length, Baud)) + Turnaround
            + OsdpLimits.WireTime(octets.Length, Baud);
        Step(new BusInput.Received(octets));
        return this;
    }

    public ScriptedBus Submit(
        long ticket, byte address, BusUrgency urgency = BusUrgency.Release, TimeSpan? notAfter = null)
    {
        var command = new OutputCommand([new((byte)ticket, OutputAction.OnFor, TimeSpan.FromSeconds(5))]);
        Step(new BusInput.Submit(new(ticket, address, command, urgency, notAfter)));
        return this;
    }

    /// <summary>Orders one output off, ahead of everything.</summary>
    public ScriptedBus Secure(long ticket, byte address, byte output)
    {
        var command = new OutputCommand([new(output, OutputAction.Off, TimeSpan.Zero)]);
        Step(new BusInput.Submit(new(ticket, address, command, BusUrgency.Securing)));
        return this;
    }

    /// <summary>Nothing happens for a while that is shorter than what the engine waits for.</summary>
    public ScriptedBus PassTime(TimeSpan time)
    {
        Assert.True(Now + time < wakeAt);
        Now += time;
        return this;
    }

    public ScriptedBus Step(BusInput input)
    {
        var step = engine.Step(Now, input);
        wakeAt = step.WakeAt;
        Assert.True(wakeAt > Now, "the engine would spin");
        Events.AddRange(step.Events);
        if (!step.Transmit.IsEmpty)
        {
            Assert.Null(ready);
            ready = step.Transmit.ToArray();
        }

        return this;
    }

    /// <summary>Answers all questions of an interview: one contact, sixteen outputs.</summary>
    public ScriptedBus Interview(byte address)
    {
        Next<IdCommand>(address);
        Answer(new IdReply(1, 1, 1, 1, 1));
        Next<CapabilitiesCommand>(address);
        Answer(new CapabilitiesReply(
            [new(CapabilityFunction.Contacts, 4, 1), new(CapabilityFunction.Outputs, 4, 2)]));
        Next<LocalStatusCommand>(address);
        Answer(new LocalStatusReply(false, false));
        Next<InputStatusCommand>(address);
        Answer(new InputStatusReply([InputState.Active]));
        Next<OutputStatusCommand>(address);
        Answer(new OutputStatusReply([false, false]));
        return this;
    }

    public CommandOutcome? OutcomeOf(long ticket) =>
        Events.OfType<BusEvent.CommandEnded>().SingleOrDefault(ended => ended.Ticket == ticket)?.Outcome;

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
