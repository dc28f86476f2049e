using System.Collections.Immutable;

namespace Facility.Devices.Wiegand;

/// <summary>Pulses that followed each other, and what is to be thought of them.</summary>
/// <param name="Fault">None for a card.</param>
/// <param name="Bits">How many bits were seen.</param>
/// <param name="Card">The bits as a card number: first bit first, unused bits of the last octet zero, as osdp_RAW
/// carries them and <c>people.yaml</c> has them; empty for a fault.</param>
public sealed record WiegandFrame(WiegandFault Fault, int Bits, ImmutableArray<byte> Card);
