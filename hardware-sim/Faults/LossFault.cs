namespace HardwareSim.Faults;

/// <summary>L12, L13: what is struck never gets through.</summary>
internal sealed class LossFault(FaultOrder order) : WireFault(order)
{
    /// <inheritdoc/>
    public override void Pass(WirePassage passage) => passage.Lose();
}
