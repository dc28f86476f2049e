namespace HardwareSim.Faults;

/// <summary>I10: the fire loop's cable is lost; it is fail-active, so its locks let go as in a fire.</summary>
internal sealed class FireLoopFault(FaultOrder order) : DeviceFault(order)
{
    /// <inheritdoc/>
    public override void End(IFaultScene scene) => scene.SwitchFireLoop(tripped: false);

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene) => scene.SwitchFireLoop(tripped: true);
}
