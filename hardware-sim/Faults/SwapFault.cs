namespace HardwareSim.Faults;

/// <summary>D9: another device is screwed in its place; the old one comes back when the fault goes.</summary>
internal sealed class SwapFault(FaultOrder order) : DeviceFault(order)
{
    private uint? serial;

    /// <inheritdoc/>
    public override void End(IFaultScene scene)
    {
        if (serial is { } old) Swap(scene, old, TimeSpan.Zero);
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene)
    {
        serial ??= scene.Peripheral(Address!.Value)!.Inner.Settings.Serial;
        Swap(scene, (uint)Value("serial"), Milliseconds("off"));
    }

    private void Swap(IFaultScene scene, uint other, TimeSpan off)
    {
        var device = scene.Peripheral(Address!.Value)!;
        device.Restart(scene.Now, off, device.Inner.Settings with { Serial = other });
    }
}
