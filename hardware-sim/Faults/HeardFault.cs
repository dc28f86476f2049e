namespace HardwareSim.Faults;

/// <summary>A device fault without memory that acts on a command before it is obeyed.</summary>
internal sealed class HeardFault(FaultOrder order, Action<FaultPlaces, DeviceMoment> act) : DeviceFault(order)
{
    /// <inheritdoc/>
    public override void Hear(DeviceMoment moment) => act(new(Value, Place, Dice), moment);
}
