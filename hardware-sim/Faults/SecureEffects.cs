using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>What faults of the secure channel without memory do.</summary>
internal static class SecureEffects
{
    private const byte CommandMac = 0x15, Sealed = 2;
    private const int Mac = 4;

    /// <summary>S3.</summary>
    public static byte[] FlipMac(FaultPlaces fault, byte[] octets)
    {
        if (FrameOctets.SecureType(octets) < CommandMac) return octets;
        var place = FrameOctets.Size(octets) - FrameOctets.CheckSize(octets) - Mac + fault.Place("octet", Mac);
        return FrameOctets.Rechecked(FrameOctets.With(octets, place, octet => (byte)(octet ^ 1)));
    }

    /// <summary>S4.</summary>
    public static byte[] CutMac(FaultPlaces fault, byte[] octets)
    {
        if (FrameOctets.SecureType(octets) < CommandMac) return octets;
        var check = FrameOctets.CheckSize(octets);
        byte[] shorter = [.. octets[..^(check + fault.Value("octets"))], .. octets[^check..]];
        return FrameOctets.Rechecked(FrameOctets.WithLength(shorter, FrameOctets.Size(shorter)));
    }

    /// <summary>S9, S12: an octet of the handshake's data is another; no MAC covers it.</summary>
    public static byte[] Falsify(FaultPlaces fault, byte[] octets)
    {
        var block = octets[FrameOctets.Begin(octets) + FrameOctets.Security];
        var data = FrameOctets.Security + block + 1;
        return FrameOctets.Rechecked(FrameOctets.With(
            octets, data + fault.Place("octet", 8), octet => (byte)(octet ^ 0x10)));
    }

    /// <summary>S11: a frame without data says that its data is sealed; its MAC no longer fits.</summary>
    public static byte[] SealNothing(FaultPlaces fault, byte[] octets) =>
        FrameOctets.SecureType(octets) is CommandMac or CommandMac + 1
            ? FrameOctets.Rechecked(FrameOctets.With(octets, FrameOctets.Security + 1, type => (byte)(type + Sealed)))
            : octets;

    /// <summary>S2: the key that everybody knows is refused.</summary>
    public static void RefuseDefault(FaultPlaces fault, DeviceMoment moment)
    {
        if (moment.Command.SecureData is [0]) moment.Refuse((byte)NakReason.SecurityRequired);
    }

    /// <summary>S6.</summary>
    public static void Forget(FaultPlaces fault, DeviceMoment moment)
    {
        if (moment.Command.HasSecurityBlock) moment.Refuse((byte)NakReason.SecurityRequired);
    }
}
