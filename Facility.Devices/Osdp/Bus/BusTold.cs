using System.Collections.Immutable;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Bus;

/// <summary>The events of the running step, and how commands and peripherals end.</summary>
internal sealed class BusTold(BusQueue queue, BusTimings timings)
{
    // Most steps tell nothing, and most that tell something only that one peripheral lives: made once for each.
    private readonly ImmutableArray<BusEvent>[] alive = new ImmutableArray<BusEvent>[OsdpLimits.AddressMax + 1];
    private readonly ImmutableArray<BusEvent>.Builder events = ImmutableArray.CreateBuilder<BusEvent>();

    public void Add(BusEvent happened) => events.Add(happened);

    public void Add(IEnumerable<BusEvent> happened) => events.AddRange(happened);

    public ImmutableArray<BusEvent> Take()
    {
        if (events.Count == 0) return [];
        var taken = events is [BusEvent.PeripheralAlive lone] ? alive[lone.Address] : events.ToImmutable();
        events.Clear();
        return taken;
    }

    public void End(BusOrder order, CommandOutcome outcome, NakReason reason = NakReason.None)
    {
        queue.Remove(order);
        End(order.Command, outcome, reason);
    }

    public void End(BusCommand command, CommandOutcome outcome, NakReason reason = NakReason.None) =>
        events.Add(new BusEvent.CommandEnded(command.Address, command.Ticket, outcome, reason));

    /// <summary>The peripheral is gone: what was said to it is unknown, what waits for it is not sent.</summary>
    public void Lose(BusStation station, BusExchange? running, TimeSpan now)
    {
        if ((running?.Order ?? station.Unfinished?.Order) is { } open)
            End(open, CommandOutcome.Unanswered);
        LeaveHome(station);
        station.Contest.Forget();
        station.ProbePause = timings.ProbePauseMin;
        station.StartOver(now + station.ProbePause, ChannelReason.Silence);
    }

    /// <summary>Nobody is there any more: what waits is not sent.</summary>
    public void LeaveHome(BusStation station)
    {
        foreach (var order in queue.Where(order => order.Command.Address == station.Home))
            End(order, CommandOutcome.NotSent);
        if (station.Online) Add(new BusEvent.PeripheralOffline(station.Home));
        station.Online = false;
    }

    public void Alive(BusStation station, TimeSpan now)
    {
        station.HeardAt = now;
        if (!station.Online || now - station.ToldAliveAt < timings.AliveInterval) return;
        station.ToldAliveAt = now;
        if (alive[station.Address].IsDefault)
            alive[station.Address] = [new BusEvent.PeripheralAlive(station.Address)];
        Add(alive[station.Address][0]);
    }
}
