namespace HardwareSim.Faults;

/// <summary>L8: the panel's adapter hears what the panel itself sends.</summary>
internal sealed class EchoFault(FaultOrder order) : WireFault(order)
{
    /// <inheritdoc/>
    public override void Pass(WirePassage passage)
    {
        if (passage.Frame.IsReply) return;
        foreach (var piece in passage.Pieces)
            passage.Scene.At(passage.Ends + piece.Delay, () => passage.Scene.ToPanel(piece.Octets));
    }
}
