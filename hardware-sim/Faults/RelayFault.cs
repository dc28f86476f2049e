namespace HardwareSim.Faults;

/// <summary>I6, I7: a relay's contact is welded, or never closes.</summary>
internal sealed class RelayFault(FaultOrder order, bool welded) : DeviceFault(order)
{
    private bool isOn;
    private bool hasClosed;

    /// <inheritdoc/>
    public override bool Output(IFaultScene scene, byte address, int output, bool on)
    {
        if (!isOn || output != Value("output")) return on;
        hasClosed |= on;
        return welded && hasClosed;
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene) => isOn = true;
}
