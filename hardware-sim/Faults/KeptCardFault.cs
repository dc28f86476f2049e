using System.Collections.Immutable;

namespace HardwareSim.Faults;

/// <summary>D15: the reader is away, keeps the cards shown meanwhile and reports them when it is back.</summary>
internal sealed class KeptCardFault(FaultOrder order) : DeviceFault(order)
{
    private readonly List<(int Bits, ImmutableArray<byte> Card)> kept = [];
    private bool isAway;

    /// <inheritdoc/>
    public override void CardShown(IFaultScene scene, FaultyPeripheral reader, int bits, ImmutableArray<byte> card)
    {
        if (isAway) kept.Add((bits, card));
    }

    /// <inheritdoc/>
    protected override void Strike(IFaultScene scene)
    {
        var reader = scene.Peripheral(Address!.Value)!;
        isAway = true;
        reader.DeafUntil = scene.Now + Milliseconds("away");
        scene.At(reader.DeafUntil, () => Report(scene, reader));
    }

    // The engine drops what it has when it is addressed after long; a reader with this fault does not.
    private void Report(IFaultScene scene, FaultyPeripheral reader)
    {
        if (reader.AddressedAt < reader.DeafUntil)
        {
            scene.At(scene.Now + TimeSpan.FromMilliseconds(1), () => Report(scene, reader));
            return;
        }
        isAway = false;
        foreach (var (bits, card) in kept) reader.Engine.PresentCard(0, bits, card);
        kept.Clear();
    }
}
