using Facility.Devices.Osdp.Bus;

namespace HardwareSim.Faults;

/// <summary>I2: whenever the contact moves it bounces before it rests.</summary>
internal sealed class BounceFault(FaultOrder order) : DeviceFault(order)
{
    private bool isOn;

    /// <inheritdoc/>
    public override InputState Input(IFaultScene scene, Contact contact, InputState reported)
    {
        var (within, edges) = (Milliseconds("within"), Value("edges"));
        var moved = scene.Now - contact.Since;
        if (!isOn || contact.Input != Value("input") || contact.Since == TimeSpan.Zero || moved >= within)
            return reported;
        var edge = within / edges;
        var turns = (int)(moved / edge);
        RefreshAt(scene, contact.Since + ((turns + 1) * edge));
        return turns % 2 == 0 ? reported : Opposite(reported);
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene) => isOn = true;

    private static InputState Opposite(InputState state) =>
        state == InputState.Active ? InputState.Inactive : InputState.Active;
}
