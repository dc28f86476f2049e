using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Capture;

/// <summary>A command without what changes from one session to another: who, what, with which fields.</summary>
internal readonly record struct CommandMeaning(byte Address, byte Code, string Payload)
{
    /// <summary>What a frame means; a sealed one means itself only.</summary>
    public static CommandMeaning Of(OsdpFrame frame) => new(
        frame.Address, frame.Code,
        Convert.ToHexString(frame.HasSecurityBlock ? frame.Octets.Span : frame.Payload));
}
