using Facility.Devices.Osdp.Bus;

namespace HardwareSim.Faults;

/// <summary>I1: a supervised loop reads as another state, for good or in turn with what it is.</summary>
internal sealed class LoopFault(FaultOrder order) : DeviceFault(order)
{
    private TimeSpan? since;

    /// <inheritdoc/>
    public override InputState Input(IFaultScene scene, Contact contact, InputState reported)
    {
        if (since is not { } begun || contact.Input != Value("input")) return reported;
        var period = Milliseconds("period");
        if (period == TimeSpan.Zero) return (InputState)Value("state");
        var turns = (int)((scene.Now - begun) / period);
        RefreshAt(scene, begun + ((turns + 1) * period));
        return turns % 2 == 0 ? (InputState)Value("state") : reported;
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene) => since = scene.Now;
}
