using Facility.Devices.Osdp.Bus;

namespace Bench.Fuzz;

/// <summary>True peripherals behind a bus that went through a storm.</summary>
internal sealed class BusDialogue(BusTarget bus, TruePeripherals truth)
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);
    private readonly HashSet<byte> online = [];
    private readonly Dictionary<long, CommandOutcome> outcomes = [];

    /// <summary>All are found again, and a command reaches one.</summary>
    public void ComesBack(byte peripherals)
    {
        bus.Told = Take;
        bus.LetPass(Enough, truth.Answer);
        FuzzFaults.Require(online.Count == peripherals, $"after the storm {online.Count} of {peripherals} are online");
        var ticket = bus.Submit();
        bus.LetPass(Enough, truth.Answer);
        FuzzFaults.Require(
            outcomes.GetValueOrDefault(ticket) == CommandOutcome.Acknowledged,
            $"after the storm a command ended {outcomes.GetValueOrDefault(ticket)}");
    }

    private void Take(BusEvent happened)
    {
        // Whoever stayed online through the storm is told alive instead.
        if (happened is BusEvent.PeripheralOnline or BusEvent.PeripheralAlive) online.Add(happened.Address);
        if (happened is BusEvent.PeripheralOffline) online.Remove(happened.Address);
        if (happened is BusEvent.CommandEnded ended) outcomes[ended.Ticket] = ended.Outcome;
    }
}
