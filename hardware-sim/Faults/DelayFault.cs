namespace HardwareSim.Faults;

/// <summary>L19: the frame comes later.</summary>
internal sealed class DelayFault(FaultOrder order) : WireFault(order)
{
    /// <inheritdoc/>
    public override void Pass(WirePassage passage) =>
        passage.Replace(piece => [piece with { Delay = piece.Delay + Milliseconds("delay") }]);
}
