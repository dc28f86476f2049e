namespace HardwareSim.Faults;

/// <summary>D18: nobody asked for long, and it goes back to its maker's address.</summary>
internal sealed class FallbackFault(FaultOrder order) : DeviceFault(order)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private byte? site;

    /// <inheritdoc/>
    public override void End(IFaultScene scene)
    {
        if (site is { } address) Move(scene, address);
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene) => Watch(scene);

    private void Watch(IFaultScene scene)
    {
        var device = scene.Peripheral(Address!.Value)!;
        if (scene.Now - device.AddressedAt < Milliseconds("silence")) scene.At(scene.Now + Look, () => Watch(scene));
        else
        {
            site = device.Inner.Settings.Address;
            Move(scene, (byte)Value("address"));
        }
    }

    private void Move(IFaultScene scene, byte address)
    {
        var device = scene.Peripheral(Address!.Value)!;
        device.Restart(scene.Now, TimeSpan.Zero, device.Inner.Settings with { Address = address });
    }
}
