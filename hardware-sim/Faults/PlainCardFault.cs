using System.Collections.Immutable;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>S7: instead of a sealed reply a plain one comes: an acknowledgement, or the card shown last.</summary>
internal sealed class PlainCardFault(FaultOrder order) : DeviceFault(order)
{
    private (int Bits, ImmutableArray<byte> Card)? shown;

    /// <inheritdoc/>
    public override void CardShown(IFaultScene scene, FaultyPeripheral reader, int bits, ImmutableArray<byte> card) =>
        shown = (bits, card);

    /// <inheritdoc/>
    public override void Reply(DeviceMoment moment)
    {
        IOsdpReply plain = Value("card") == 1 && shown is { } known
            ? new CardReply(0, CardFormat.Unspecified, known.Bits, known.Card)
            : new AckReply();
        var command = moment.Command;
        moment.Reply = FrameBuilder.Build(command.Address, command.Sequence, plain, command.Check);
    }
}
