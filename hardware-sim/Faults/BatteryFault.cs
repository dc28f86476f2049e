namespace HardwareSim.Faults;

/// <summary>I9: mains fail, the battery carries on for a while, then the peripheral is dead.</summary>
internal sealed class BatteryFault(FaultOrder order) : DeviceFault(order)
{
    private static readonly TimeSpan Dead = TimeSpan.FromDays(365);

    /// <inheritdoc/>
    public override void End(IFaultScene scene) =>
        scene.Peripheral(Address!.Value)!.Restart(scene.Now, TimeSpan.Zero);

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene)
    {
        var device = scene.Peripheral(Address!.Value)!;
        device.Engine.SetLocalStatus(tamper: false, powerFailed: true);
        scene.At(scene.Now + Milliseconds("lasts"), () =>
        {
            if (scene.Now < Ends) device.Restart(scene.Now, Dead);
        });
    }
}
