namespace HardwareSim.Faults;

/// <summary>A fault of the line: what it does to a frame it strikes.</summary>
internal abstract class WireFault(FaultOrder order) : Fault(order)
{
    /// <summary>A struck frame goes onto the wire.</summary>
    public abstract void Pass(WirePassage passage);

    /// <summary>A frame that it does not strike passes by.</summary>
    public virtual void PassBy(WirePassage passage)
    {
    }
}
