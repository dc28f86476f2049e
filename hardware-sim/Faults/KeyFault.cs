using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Secure;

namespace HardwareSim.Faults;

/// <summary>S1, S13: the peripheral has another key, or rolls the same random numbers each time.</summary>
internal sealed class KeyFault(FaultOrder order, bool otherKey) : DeviceFault(order)
{
    private PeripheralSettings? right;

    /// <inheritdoc/>
    public override void End(IFaultScene scene)
    {
        if (right is not { } settings) return;
        scene.Peripheral(Address!.Value)!.Restart(scene.Now, TimeSpan.Zero, settings);
        right = null;
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene)
    {
        var device = scene.Peripheral(Address!.Value)!;
        right ??= device.Inner.Settings;
        device.Restart(scene.Now, TimeSpan.Zero, otherKey
            ? right with { Key = Another(), NextKey = null }
            : right with { Random = octets => octets.Fill((byte)Value("octet")) });
    }

    private ChannelKey Another()
    {
        var octets = new byte[ChannelKey.Size];
        Dice.NextBytes(octets);
        return new(octets);
    }
}
