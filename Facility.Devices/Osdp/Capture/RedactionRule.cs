namespace Facility.Devices.Osdp.Capture;

/// <summary>A message of which a part must not be kept.</summary>
/// <param name="Code">Its code.</param>
/// <param name="IsReply">Its direction.</param>
/// <param name="Kept">Octets of its payload that may be: numbers, kinds, counts.</param>
/// <param name="What">What the others are.</param>
public sealed record RedactionRule(byte Code, bool IsReply, int Kept, string What);
