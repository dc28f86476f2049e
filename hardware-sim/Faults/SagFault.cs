namespace HardwareSim.Faults;

/// <summary>I8: the lock supply carries only so many locks at once; the next ones do not draw.</summary>
internal sealed class SagFault(FaultOrder order) : DeviceFault(order)
{
    private readonly HashSet<int> drawing = [];
    private bool isOn;

    /// <inheritdoc/>
    public override bool Output(IFaultScene scene, byte address, int output, bool on)
    {
        if (!on) drawing.Remove(output);
        else if (!isOn || drawing.Count < Value("locks")) drawing.Add(output);
        return on && drawing.Contains(output);
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene) => isOn = true;
}
