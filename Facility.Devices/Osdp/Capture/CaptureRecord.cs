namespace Facility.Devices.Osdp.Capture;

/// <summary>One line of a capture: octets as they were on the wire, usually but not always a whole frame.</summary>
/// <param name="At">When their last one was over.</param>
/// <param name="Direction">How they came into the capture.</param>
/// <param name="Octets">With marking octets, if those were captured.</param>
/// <param name="Withheld">What was taken out of them, in words; empty when they are as they were.</param>
public sealed record CaptureRecord(
    CaptureTime At, CaptureDirection Direction, ReadOnlyMemory<byte> Octets, string Withheld = "")
{
    /// <summary>The program that made the capture.</summary>
    public string Source { get; init; } = "";
}
