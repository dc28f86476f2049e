using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;

namespace Bench.Fuzz;

/// <summary>Good peripherals behind a bus that went through a storm.</summary>
internal sealed class BusDialogue(BusTarget bus)
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);
    private readonly HashSet<byte> online = [];
    private readonly Dictionary<long, CommandOutcome> outcomes = [];

    /// <summary>All are found again, and a command reaches one.</summary>
    public void ComesBack(byte peripherals)
    {
        var engines = Enumerable.Range(1, peripherals).Select(address => new PeripheralEngine(
            new((byte)address, Outputs: 1, Inputs: 1, Readers: 1, Keypad: false, Serial: (uint)address),
            new CountingBody())).ToList();
        bus.Told = Take;
        bus.LetPass(Enough, (asked, now) =>
        {
            var reply = Array.Empty<byte>();
            foreach (var engine in engines)
                if (engine.Step(now, asked.Octets.Span).Reply is { IsEmpty: false } said) reply = said.ToArray();
            return reply;
        });
        // Whoever stayed online through the storm is told alive instead.
        FuzzFaults.Require(online.Count == peripherals, $"after the storm {online.Count} of {peripherals} are online");
        var ticket = bus.Submit();
        bus.LetPass(Enough, (asked, now) => engines[asked.Address - 1].Step(now, asked.Octets.Span).Reply.ToArray());
        FuzzFaults.Require(
            outcomes.GetValueOrDefault(ticket) == CommandOutcome.Acknowledged,
            $"after the storm a command ended {outcomes.GetValueOrDefault(ticket)}");
    }

    private void Take(BusEvent happened)
    {
        if (happened is BusEvent.PeripheralOnline or BusEvent.PeripheralAlive) online.Add(happened.Address);
        if (happened is BusEvent.PeripheralOffline) online.Remove(happened.Address);
        if (happened is BusEvent.CommandEnded ended) outcomes[ended.Ticket] = ended.Outcome;
    }
}
