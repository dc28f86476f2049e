namespace HardwareSim.Faults;

/// <summary>L6: the frame comes in two parts with a gap between.</summary>
internal sealed class SplitFault(FaultOrder order) : WireFault(order)
{
    /// <inheritdoc/>
    public override void Pass(WirePassage passage) => passage.Replace(piece =>
    {
        var at = Math.Max(1, Place("octet", piece.Octets.Length));
        var pause = passage.TimeOf(at) + Milliseconds("gap");
        return [piece with { Octets = piece.Octets[..at] },
            piece with { Octets = piece.Octets[at..], Delay = piece.Delay + pause }];
    });
}
