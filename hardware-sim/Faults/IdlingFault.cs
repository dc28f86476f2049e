using Facility.Devices.Osdp.Peripheral;

namespace HardwareSim.Faults;

/// <summary>T6: it has the whole file and works on it for long before it says what became of it.</summary>
internal sealed class IdlingFault(FaultOrder order) : DeviceFault(order)
{
    private PeripheralSettings? right;

    /// <inheritdoc/>
    public override void End(IFaultScene scene)
    {
        if (right is { } settings) scene.Peripheral(Address!.Value)!.Restart(scene.Now, TimeSpan.Zero, settings);
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene)
    {
        var device = scene.Peripheral(Address!.Value)!;
        right ??= device.Inner.Settings;
        device.Restart(scene.Now, TimeSpan.Zero, right with
        {
            Files = (right.Files ?? new()) with { FinishTime = Milliseconds("lasts") },
        });
    }
}
