using System.Diagnostics.CodeAnalysis;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>Reads a command's payload, or says with which NAK it must be answered.</summary>
public delegate bool CommandReader(
    ReadOnlySpan<byte> payload, [NotNullWhen(true)] out IOsdpCommand? command, out NakReason nak);

/// <summary>A command that exists.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Type">Its type.</param>
/// <param name="Standard">Its name in the standard.</param>
/// <param name="Read">Reads it.</param>
/// <param name="Panel">How far our panel role says it.</param>
/// <param name="Peripheral">How far our peripheral role obeys it.</param>
public sealed record CommandEntry(
    CommandCode Code, Type Type, string Standard, CommandReader Read,
    MessageSupport Panel, MessageSupport Peripheral);
