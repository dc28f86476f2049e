namespace HardwareSim.Faults;

/// <summary>L7: the frame comes twice.</summary>
internal sealed class RepeatFault(FaultOrder order) : WireFault(order)
{
    /// <inheritdoc/>
    public override void Pass(WirePassage passage) => passage.Replace(piece =>
    {
        var pause = passage.TimeOf(piece.Octets.Length) + Milliseconds("gap");
        return [piece, piece with { Delay = piece.Delay + pause }];
    });
}
