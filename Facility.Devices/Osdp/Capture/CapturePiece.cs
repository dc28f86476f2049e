using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Capture;

/// <summary>A frame of a capture, or octets that belong to none.</summary>
/// <param name="At">When its last octet was over.</param>
/// <param name="Direction">How it came into the capture.</param>
/// <param name="Octets">All octets, marking included.</param>
/// <param name="Frame">The frame; null where there is none.</param>
/// <param name="Withheld">What had been taken out of it already; empty for nothing.</param>
public sealed record CapturePiece(
    CaptureTime At, CaptureDirection Direction, ReadOnlyMemory<byte> Octets, OsdpFrame? Frame, string Withheld = "");
