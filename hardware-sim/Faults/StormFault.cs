using Facility.Devices.Osdp.Bus;

namespace HardwareSim.Faults;

/// <summary>I5: an input changes all the time.</summary>
internal sealed class StormFault(FaultOrder order) : DeviceFault(order)
{
    private TimeSpan? since;

    /// <inheritdoc/>
    public override InputState Input(IFaultScene scene, Contact contact, InputState reported)
    {
        if (since is not { } begun || contact.Input != Value("input")) return reported;
        var period = Milliseconds("period");
        var turns = (int)((scene.Now - begun) / period);
        if (turns >= Value("edges")) return reported;
        RefreshAt(scene, begun + ((turns + 1) * period));
        return turns % 2 == 0 ? InputState.Inactive : InputState.Active;
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene) => since = scene.Now;
}
