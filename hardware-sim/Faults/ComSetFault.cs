using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>D17: new settings are refused, others are taken, or they are promised and not taken.</summary>
internal sealed class ComSetFault(FaultOrder order) : DeviceFault(order)
{
    private const int Refused = 1, Others = 2;

    /// <inheritdoc/>
    public override void Hear(DeviceMoment moment)
    {
        if (!CommandCatalogue.TryRead(moment.Command, out var command, out _)
            || command is not ComSetCommand wanted) return;
        switch (Value("way"))
        {
            case Refused:
                moment.Refuse((byte)NakReason.Record);
                break;
            case Others:
                moment.Hear(wanted with { Baud = wanted.Baud == 9600 ? 19200 : 9600 });
                break;
            default:
                moment.Say(new ComReply(wanted.Address, wanted.Baud));
                moment.Hear(new IdCommand());
                break;
        }
    }
}
