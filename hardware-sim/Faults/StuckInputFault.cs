using Facility.Devices.Osdp.Bus;

namespace HardwareSim.Faults;

/// <summary>I3: the contact is stuck where it is, or where it is said to be.</summary>
internal sealed class StuckInputFault(FaultOrder order) : DeviceFault(order)
{
    private const int AsItIs = 2;
    private bool isOn;
    private InputState? held;

    /// <inheritdoc/>
    public override InputState Input(IFaultScene scene, Contact contact, InputState reported)
    {
        if (!isOn || contact.Input != Value("input")) return reported;
        var state = Value("state");
        return held ??= state == AsItIs ? reported : (InputState)state;
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene) => isOn = true;
}
