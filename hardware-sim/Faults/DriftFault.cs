namespace HardwareSim.Faults;

/// <summary>L20: the sender's clock is fast or slow; beyond five per cent a receiver reads noise.</summary>
internal sealed class DriftFault(FaultOrder order) : WireFault(order)
{
    private const int ReadablePerMille = 50;

    /// <inheritdoc/>
    public override void Pass(WirePassage passage)
    {
        var perMille = Value("permille");
        passage.Replace(piece => [piece with { Stretch = piece.Stretch * (1 + (perMille / 1000.0)) }]);
        if (Math.Abs(perMille) <= ReadablePerMille) return;
        passage.Change(octets =>
        {
            var noise = octets.ToArray();
            Dice.NextBytes(noise);
            return noise;
        });
    }
}
