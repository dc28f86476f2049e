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

    /// <summary>The port was opened; every peripheral starts from sequence 0.</summary>
    public sealed record LinkUp : BusInput;

    /// <summary>The port is gone; nothing is sent until it is back.</summary>
    public sealed record LinkDown : BusInput;
}
