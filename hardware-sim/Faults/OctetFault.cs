namespace HardwareSim.Faults;

/// <summary>A line fault without memory that only changes octets.</summary>
internal sealed class OctetFault(FaultOrder order, Func<FaultPlaces, byte[], byte[]> change) : WireFault(order)
{
    /// <inheritdoc/>
    public override void Pass(WirePassage passage) =>
        passage.Change(octets => change(new(Value, Place, Dice), octets));
}
