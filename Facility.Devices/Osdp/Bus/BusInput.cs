using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Osdp.Bus;

/// <summary>What a bus engine is told at a moment.</summary>
public abstract record BusInput
{
    private BusInput()
    {
    }

    /// <summary>Only time has passed.</summary>
    public sealed record Tick : BusInput;

    /// <summary>Octets arrived.</summary>
    public sealed record Received(ReadOnlyMemory<byte> Octets) : BusInput;

    /// <summary>A command wants a slot.</summary>
    public sealed record Submit(BusCommand Command) : BusInput;

    /// <summary>A peripheral's keys or policy were changed; null takes all keys away, and speech is plain.</summary>
    public sealed record SetChannel(byte Address, ChannelSettings? Settings) : BusInput;

    /// <summary>A peripheral shall get a new key, by order of a person; the sender has stored it already.</summary>
    /// <remarks>Sent once in the next session, and never again by itself. Whatever is lost on the way, the
    /// peripheral is found under the new key or the old one.</remarks>
    public sealed record Rekey(byte Address, ChannelKey Next) : BusInput;

    /// <summary>Install mode: for this time a peripheral may also be spoken with under SCBK-D.</summary>
    public sealed record Install(byte Address, TimeSpan For) : BusInput;

    /// <summary>The port was opened; every peripheral starts from sequence 0.</summary>
    public sealed record LinkUp : BusInput;

    /// <summary>The port is gone; nothing is sent until it is back.</summary>
    public sealed record LinkDown : BusInput;
}
