namespace HardwareSim.Faults;

/// <summary>D16: the housing's contact opens and closes.</summary>
internal sealed class TamperFault(FaultOrder order) : DeviceFault(order)
{
    /// <inheritdoc/>
    public override void End(IFaultScene scene) => Tell(scene, isOpen: false);

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene)
    {
        for (var index = 0; index < Value("count"); index++)
        {
            var isOpen = index % 2 == 0;
            scene.At(scene.Now + (index * Milliseconds("period")), () => Tell(scene, isOpen && scene.Now < Ends));
        }
    }

    private void Tell(IFaultScene scene, bool isOpen) =>
        scene.Peripheral(Address!.Value)!.Engine.SetLocalStatus(isOpen, powerFailed: false);
}
