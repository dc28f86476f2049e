namespace HardwareSim.Faults;

/// <summary>L9: the frame is held back and comes glued to the next of the same direction.</summary>
internal sealed class MergeFault(FaultOrder order) : WireFault(order)
{
    private byte[]? held;
    private bool isReply;

    /// <inheritdoc/>
    public override void Pass(WirePassage passage)
    {
        if (held is not null)
        {
            PassBy(passage);
            return;
        }
        isReply = passage.Frame.IsReply;
        held = [.. passage.Pieces.SelectMany(piece => piece.Octets)];
        passage.Lose();
    }

    /// <inheritdoc/>
    public override void PassBy(WirePassage passage)
    {
        if (held is not { } first || passage.Frame.IsReply != isReply) return;
        held = null;
        passage.Change(octets => [.. first, .. octets]);
    }
}
