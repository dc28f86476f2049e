using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>S10: somebody without a key sends a poll that looks sealed, in the right place of the sequence.</summary>
internal sealed class RogueFault(FaultOrder order) : WireFault(order)
{
    private const byte Mark = 0xFF, Start = 0x53, CrcAndBlock = 0x0C, BlockSize = 2, CommandMac = 0x15;

    /// <inheritdoc/>
    public override void Pass(WirePassage passage)
    {
        var (scene, frame) = (passage.Scene, passage.Frame);
        var mac = new byte[4];
        Dice.NextBytes(mac);
        byte[] octets =
        [
            Mark, Start, frame.Address, 0, 0,
            (byte)(CrcAndBlock | ((frame.Sequence % OsdpLimits.SequenceMax) + 1)), BlockSize, CommandMac,
            (byte)CommandCode.Poll, .. mac, 0, 0,
        ];
        octets = FrameOctets.Rechecked(FrameOctets.WithLength(octets, FrameOctets.Size(octets)));
        scene.At(passage.Ends + Milliseconds("delay"), () => scene.Wire.StrangerSends(scene.Now, octets));
    }
}
