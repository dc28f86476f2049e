using Facility.Devices.Osdp.Bus;

namespace HardwareSim.Faults;

/// <summary>I4: two contacts that exclude each other both say so: the leaf is open, its bolt is home.</summary>
internal sealed class OpposingFault(FaultOrder order) : DeviceFault(order)
{
    private bool isOn;

    /// <inheritdoc/>
    public override InputState Input(IFaultScene scene, Contact contact, InputState reported) =>
        !isOn ? reported
        : contact.Input == Value("input") ? InputState.Inactive
        : contact.Input == Value("other") ? InputState.Active
        : reported;

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene) => isOn = true;
}
