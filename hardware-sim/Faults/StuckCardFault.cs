using System.Collections.Immutable;

namespace HardwareSim.Faults;

/// <summary>D14: a card that was shown once is reported again and again, or a key is.</summary>
internal sealed class StuckCardFault(FaultOrder order) : DeviceFault(order)
{
    private bool isOn;

    /// <inheritdoc/>
    public override void CardShown(IFaultScene scene, FaultyPeripheral reader, int bits, ImmutableArray<byte> card)
    {
        if (isOn && Value("key") == 0) Repeat(scene, () => reader.Engine.PresentCard(0, bits, card));
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene)
    {
        isOn = true;
        var (reader, key) = (scene.Peripheral(Address!.Value)!, (byte)Value("key"));
        if (key != 0 && reader.Inner.Settings.Keypad) Repeat(scene, () => reader.Engine.PressKeys(0, [key]));
    }

    private void Repeat(IFaultScene scene, Action report)
    {
        for (var index = 1; index <= Value("count"); index++)
            scene.At(scene.Now + (index * Milliseconds("period")), () =>
            {
                if (scene.Now < Ends) report();
            });
    }
}
