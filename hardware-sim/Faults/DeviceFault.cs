using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;

namespace HardwareSim.Faults;

/// <summary>A fault in a peripheral or at its terminals.</summary>
internal abstract class DeviceFault(FaultOrder order) : Fault(order)
{
    private TimeSpan refreshAt;

    /// <summary>A struck command is heard.</summary>
    public virtual void Hear(DeviceMoment moment) => Strike(moment.Scene);

    /// <summary>A struck reply is about to be said.</summary>
    public virtual void Reply(DeviceMoment moment) => Strike(moment.Scene);

    /// <summary>A card is shown at a reader of the line.</summary>
    public virtual void CardShown(IFaultScene scene, FaultyPeripheral reader, int bits, ImmutableArray<byte> card)
    {
    }

    /// <summary>What a terminal reports of a contact.</summary>
    public virtual InputState Input(IFaultScene scene, Contact contact, InputState reported) => reported;

    /// <summary>What an output passes on to its lock.</summary>
    public virtual bool Output(IFaultScene scene, byte address, int output, bool on) => on;

    /// <summary>Terminals are asked anew at a moment, once however often it is wanted.</summary>
    protected void RefreshAt(IFaultScene scene, TimeSpan moment)
    {
        if (moment <= refreshAt) return;
        refreshAt = moment;
        scene.At(moment, scene.Refresh);
    }
}
