namespace Facility.Devices.Osdp.Capture;

/// <summary>A command and what came of it.</summary>
/// <param name="Command">The command; null for what nobody had asked for.</param>
/// <param name="Reply">The reply; null for none.</param>
/// <param name="Rest">Octets of no frame, and replies that do not belong here, in between.</param>
public sealed record CaptureExchange(CapturePiece? Command, CapturePiece? Reply, IReadOnlyList<CapturePiece> Rest);
