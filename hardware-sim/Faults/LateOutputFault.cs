namespace HardwareSim.Faults;

/// <summary>D12: an order is acknowledged at once and obeyed later.</summary>
internal sealed class LateOutputFault(FaultOrder order) : DeviceFault(order)
{
    private readonly Dictionary<int, (bool Passed, bool Wanted)> outputs = [];
    private bool isOn;

    /// <inheritdoc/>
    public override bool Output(IFaultScene scene, byte address, int output, bool on)
    {
        if (!isOn || output != Value("output")) return on;
        var (passed, wanted) = outputs.GetValueOrDefault(output);
        if (wanted != on) scene.At(scene.Now + Milliseconds("delay"), () => Follow(scene, output, on));
        outputs[output] = (passed, on);
        return passed;
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene) => isOn = true;

    private void Follow(IFaultScene scene, int output, bool on)
    {
        outputs[output] = outputs[output] with { Passed = on };
        scene.Refresh();
    }
}
