namespace HardwareSim.Faults;

/// <summary>A device fault without memory that acts on a reply before it is said.</summary>
internal sealed class SaidFault(FaultOrder order, Action<FaultPlaces, DeviceMoment> act) : DeviceFault(order)
{
    /// <inheritdoc/>
    public override void Reply(DeviceMoment moment) => act(new(Value, Place, Dice), moment);
}
