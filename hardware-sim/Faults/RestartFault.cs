namespace HardwareSim.Faults;

/// <summary>D7, D8, T5: the peripheral loses its power for a while and knows nothing afterwards.</summary>
internal sealed class RestartFault(FaultOrder order) : DeviceFault(order)
{
    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene) =>
        scene.Peripheral(Address!.Value)!.Restart(scene.Now, Milliseconds("off"));
}
