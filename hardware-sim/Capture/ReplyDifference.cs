using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Capture;

/// <summary>Compares a reply with the recorded one.</summary>
internal static class ReplyDifference
{
    /// <summary>What differs, in a few words; null for nothing that matters.</summary>
    /// <remarks>Sequence number and kind of check are not compared, sealed replies only by their code: their
    /// octets are new in every session.</remarks>
    public static string? Between(OsdpFrame? recorded, OsdpFrame? heard)
    {
        if (recorded is null || heard is null)
            return (recorded, heard) is (null, null) ? null : recorded is null ? "answered now" : "not answered now";
        if (recorded.Code != heard.Code) return $"another reply: {recorded.Code:X2} then, {heard.Code:X2} now";
        if (recorded.HasSecurityBlock != heard.HasSecurityBlock) return "sealed at one time, plain at the other";
        return recorded.HasSecurityBlock || recorded.Payload.SequenceEqual(heard.Payload)
            ? null
            : "other fields in the reply";
    }
}
