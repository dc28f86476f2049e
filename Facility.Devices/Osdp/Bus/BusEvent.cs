using System.Collections.Immutable;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Bus;

/// <summary>A supervised input's state (osdp_ISTATR).</summary>
public enum InputState : byte
{
    /// <summary>Inactive.</summary>
    Inactive = 0,

    /// <summary>Active.</summary>
    Active = 1,

    /// <summary>The loop is shorted.</summary>
    Short = 2,

    /// <summary>The loop is cut.</summary>
    Open = 3,

    /// <summary>Any other fault.</summary>
    Fault = 4,

    /// <summary>Not known.</summary>
    Unknown = 5,
}

/// <summary>How a command ended.</summary>
public enum CommandOutcome
{
    /// <summary>The peripheral acknowledged.</summary>
    Acknowledged = 1,

    /// <summary>The peripheral refused; see the reason.</summary>
    Refused = 2,

    /// <summary>No answer after all retries: unknown whether it acted.</summary>
    Unanswered = 3,

    /// <summary>Its time was over before it was sent; it never acted.</summary>
    Expired = 4,

    /// <summary>The peripheral was offline; it was never sent.</summary>
    NotSent = 5,
}

/// <summary>What became known on a line.</summary>
/// <param name="Address">The peripheral; 0x7F for the line itself.</param>
public abstract record BusEvent(byte Address)
{
    /// <summary>A card was read (osdp_RAW).</summary>
    /// <param name="Address">The peripheral.</param>
    /// <param name="Reader">Reader number in the peripheral.</param>
    /// <param name="Bits">How many bits.</param>
    /// <param name="Card">The bits, most significant first, last octet padded with zeros.</param>
    public sealed record CardRead(byte Address, byte Reader, int Bits, ImmutableArray<byte> Card)
        : BusEvent(Address);

    /// <summary>Keys were pressed (osdp_KEYPAD): ASCII digits, 0x7F clear, 0x0D enter.</summary>
    public sealed record KeysPressed(byte Address, byte Reader, ImmutableArray<byte> Keys) : BusEvent(Address);

    /// <summary>All inputs as reported now (osdp_ISTATR).</summary>
    public sealed record InputsReported(byte Address, ImmutableArray<InputState> Inputs) : BusEvent(Address);

    /// <summary>All outputs as reported now (osdp_OSTATR).</summary>
    public sealed record OutputsReported(byte Address, ImmutableArray<bool> Outputs) : BusEvent(Address);

    /// <summary>Housing and power (osdp_LSTATR).</summary>
    public sealed record LocalStatusReported(byte Address, bool Tamper, bool PowerFailed) : BusEvent(Address);

    /// <summary>All readers as reported now (osdp_RSTATR).</summary>
    public sealed record ReadersReported(byte Address, ImmutableArray<ReaderState> Readers) : BusEvent(Address);

    /// <summary>A reply that nothing here acts on, for whoever asked for it.</summary>
    public sealed record Replied(byte Address, IOsdpReply Reply) : BusEvent(Address);

    /// <summary>Which device it is (osdp_PDID).</summary>
    public sealed record Identified(byte Address, uint Vendor, uint Serial) : BusEvent(Address);

    /// <summary>How many terminals it says it has (osdp_PDCAP); null where it does not say.</summary>
    public sealed record TerminalsTold(byte Address, int? Inputs, int? Outputs) : BusEvent(Address);

    /// <summary>The peripheral answers; its inputs and outputs are asked for next, before anything else.</summary>
    public sealed record PeripheralOnline(byte Address) : BusEvent(Address);

    /// <summary>The peripheral does not answer; everything it reported is unknown from now on.</summary>
    public sealed record PeripheralOffline(byte Address) : BusEvent(Address);

    /// <summary>The peripheral answered lately: what it reported still holds. At most one a second each.</summary>
    public sealed record PeripheralAlive(byte Address) : BusEvent(Address);

    /// <summary>A submitted command ended.</summary>
    public sealed record CommandEnded(byte Address, long Ticket, CommandOutcome Outcome, NakReason Reason)
        : BusEvent(Address);

    /// <summary>osdp_COMSET moved the peripheral; it was told as offline, and goes on under its new address.</summary>
    public sealed record PeripheralMoved(byte Address, byte To) : BusEvent(Address);

    /// <summary>Two devices share one address. Told at most once in ten minutes.</summary>
    /// <param name="Address">The address.</param>
    /// <param name="IsCertain">Two different answers came to one question; otherwise answers came that nobody
    /// could read, four times in a row: two devices speaking at once, or one at another speed.</param>
    public sealed record AddressContested(byte Address, bool IsCertain) : BusEvent(Address);

    /// <summary>A peripheral's secure channel changed.</summary>
    /// <param name="Address">The peripheral.</param>
    /// <param name="State">How it is spoken with from now on.</param>
    /// <param name="Key">Under which key. <see cref="KeyInUse.Next"/> is told once, when its first MAC was good:
    /// from then on it is the current key, and the old one may be forgotten.</param>
    /// <param name="Because">Why, when the channel is not open.</param>
    public sealed record ChannelChanged(
        byte Address, ChannelState State, KeyInUse Key, ChannelReason Because = ChannelReason.None)
        : BusEvent(Address);

    /// <summary>The peripheral did what it should not have done, for the first time since the line was made.</summary>
    public sealed record Deviated(byte Address, ChannelDeviation Kind) : BusEvent(Address);

    /// <summary>The line's port came up (true) or went (false); raised by the line worker.</summary>
    public sealed record LineChanged(bool Up, string Because) : BusEvent(0x7F);
}
