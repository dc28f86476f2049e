using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Osdp.Wire;

/// <summary>What surrounds a message in its frame.</summary>
/// <param name="Address">The peripheral's address, without the reply bit.</param>
/// <param name="Sequence">0 to 3.</param>
/// <param name="Check">How the frame is checked.</param>
public readonly record struct FrameHead(byte Address, int Sequence, CheckKind Check = CheckKind.Crc16)
{
    /// <summary>The handshake's security block; null for none.</summary>
    public SecureBlock? Block { get; init; }

    /// <summary>The session that seals the frame; null for none. It chooses the security block itself.</summary>
    public SecureSession? Session { get; init; }
}
