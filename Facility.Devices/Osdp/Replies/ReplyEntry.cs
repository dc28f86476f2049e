using System.Diagnostics.CodeAnalysis;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>Reads a reply's payload; false when it is none.</summary>
public delegate bool ReplyReader(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out IOsdpReply? reply);

/// <summary>A reply that exists.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Type">Its type.</param>
/// <param name="Standard">Its name in the standard.</param>
/// <param name="Read">Reads it.</param>
/// <param name="Panel">How far our panel role acts on it.</param>
/// <param name="Peripheral">How far our peripheral role says it.</param>
public sealed record ReplyEntry(
    ReplyCode Code, Type Type, string Standard, ReplyReader Read,
    MessageSupport Panel, MessageSupport Peripheral);
