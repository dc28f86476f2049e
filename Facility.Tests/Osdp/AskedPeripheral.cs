using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>A peripheral and somebody who asks it, step by step.</summary>
public sealed class AskedPeripheral
{
    public AskedPeripheral(int outputs = 4, int inputs = 4, int readers = 1)
        : this(new(Address: 5, outputs, inputs, readers, Keypad: true, Serial: 77))
    {
    }

    public AskedPeripheral(PeripheralSettings settings)
    {
        Body = new(() => Now);
        Engine = new(settings, Body);
    }

    public PeripheralEngine Engine { get; }

    public RecordingBody Body { get; }

    public TimeSpan Now { get; private set; }

    public int Sequence { get; set; }

    public AskedPeripheral After(double seconds)
    {
        // The peripheral wants to be woken exactly when it says so.
        var end = Now + TimeSpan.FromSeconds(seconds);
        while (Engine.Step(Now, []).WakeAt is var wake && wake <= end)
        {
            Now = wake;
            Engine.Step(Now, []);
        }

        Now = end;
        return this;
    }

    /// <summary>Asks with the next sequence number; the peripheral must answer with the same.</summary>
    public IOsdpReply Ask(IOsdpCommand command)
    {
        var frame = VectorTests.ParseOne(Say(FrameBuilder.Build(5, Sequence, command)));
        Assert.Equal(5, frame.Address);
        Assert.Equal(Sequence, frame.Sequence);
        Sequence = Sequence % 3 + 1;
        return (IOsdpReply)VectorTests.Read(frame);
    }

    public T Ask<T>(IOsdpCommand command) where T : IOsdpReply => Assert.IsType<T>(Ask(command));

    public byte[] Say(byte[] octets)
    {
        Now += TimeSpan.FromMilliseconds(10);
        return Engine.Step(Now, octets).Reply.ToArray();
    }

    /// <summary>Asks until it has nothing new.</summary>
    public AskedPeripheral Settled()
    {
        while (Ask(new PollCommand()) is not AckReply)
        {
        }

        return this;
    }
}
