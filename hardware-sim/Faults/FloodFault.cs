namespace HardwareSim.Faults;

/// <summary>D13: cards nobody knows, one after the other.</summary>
internal sealed class FloodFault(FaultOrder order) : DeviceFault(order)
{
    private const int Bits = 26;
    private const byte UsedBits = 0xC0;

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene)
    {
        for (var index = 0; index < Value("count"); index++)
            scene.At(scene.Now + (index * Milliseconds("period")), () => Show(scene));
    }

    private void Show(IFaultScene scene)
    {
        var card = new byte[4];
        Dice.NextBytes(card);
        card[3] &= UsedBits;
        if (scene.Now < Ends) scene.Peripheral(Address!.Value)!.Engine.PresentCard(0, Bits, [.. card]);
    }
}
