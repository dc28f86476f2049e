namespace Facility.Devices.Osdp.Secure;

/// <summary>A frame's security block.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Data">Its data octet; only the handshake's blocks have one.</param>
public readonly record struct SecureBlock(SecureBlockType Type, byte? Data = null)
{
    /// <summary>Handshake data: the key that everybody knows (SCBK-D).</summary>
    public const byte DefaultKey = 0;

    /// <summary>Handshake data: the peripheral's own key (SCBK).</summary>
    public const byte OwnKey = 1;

    /// <summary>Data of SCS_14: the panel's cryptogram is right.</summary>
    public const byte Accepted = 1;

    /// <summary>Data of SCS_14: the panel's cryptogram is wrong.</summary>
    public const byte Refused = 0xFF;

    /// <summary>Octets of the block on the wire.</summary>
    public int Size => Data is null ? 2 : 3;

    /// <summary>Whether frames with this type of block end in a MAC.</summary>
    public static bool HasMac(SecureBlockType type) => type >= SecureBlockType.CommandMac;

    /// <summary>Whether the data of frames with this type of block is encrypted.</summary>
    public static bool IsEncrypted(SecureBlockType type) => type >= SecureBlockType.CommandSealed;

    /// <summary>Whether this type of block belongs to a reply.</summary>
    public static bool IsReply(SecureBlockType type) => ((byte)type & 1) == 0;
}
