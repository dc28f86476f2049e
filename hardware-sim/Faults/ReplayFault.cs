namespace HardwareSim.Faults;

/// <summary>S5: somebody recorded the frame and says it again later.</summary>
internal sealed class ReplayFault(FaultOrder order) : WireFault(order)
{
    /// <inheritdoc/>
    public override void Pass(WirePassage passage)
    {
        var scene = passage.Scene;
        var octets = passage.Pieces.SelectMany(piece => piece.Octets).ToArray();
        scene.At(passage.Ends + Milliseconds("delay"), () => scene.Wire.StrangerSends(scene.Now, octets));
    }
}
