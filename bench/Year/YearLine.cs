using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>A line above its wire: one exchange at a time, the urgent first, with the wire's own times.</summary>
internal sealed class YearLine : IYearLine
{
    private static readonly TimeSpan ReplyWait = TimeSpan.FromMilliseconds(220);
    private readonly YearWorld world;
    private readonly YearPanel panel;
    private readonly SiteLine plan;
    private readonly Dictionary<byte, YearPeripheral> peripherals;
    private readonly List<BusCommand> waiting = [];
    private long generation;
    private bool talks, open, cut;

    public YearLine(YearWorld world, YearPanel panel, SiteLine plan)
    {
        this.world = world;
        this.panel = panel;
        this.plan = plan;
        peripherals = plan.Peripherals.ToDictionary(one => one.Address, one => new YearPeripheral(world, this, one));
    }

    public LineId Id => plan.Id;

    public bool IsWhole => open && !cut;

    /// <summary>Share of replies that are not understood.</summary>
    public double Noise { get; set; }

    public IReadOnlyCollection<YearPeripheral> All => peripherals.Values;

    public IYearPeripheral this[byte address] => peripherals[address];

    /// <summary>The panel has its port: it finds who answers.</summary>
    public void Open()
    {
        open = true;
        generation++;
        panel.Tell(new PanelInput.FromLine(Id, new BusEvent.LineChanged(true, "opened")));
        foreach (var one in All) Found(one);
    }

    /// <summary>The port is gone, or the panel that had it.</summary>
    public void Close(bool tells)
    {
        open = talks = false;
        generation++;
        var unsent = waiting.ToArray();
        waiting.Clear();
        foreach (var one in All) one.Online = false;
        if (!tells) return;
        foreach (var command in unsent) End(command, CommandOutcome.NotSent);
        panel.Tell(new PanelInput.FromLine(Id, new BusEvent.LineChanged(false, "port gone")));
    }

    public void Cut(bool isCut)
    {
        cut = isCut;
        foreach (var one in All)
        {
            if (isCut) Lost(one);
            else Found(one);
        }
    }

    /// <summary>Somebody fell silent; the panel finds out with its next polls.</summary>
    public void Lost(YearPeripheral one) => Later(world.Between(0.8, 1.3), () =>
    {
        if (one.Online && !one.IsReachable) Forget(one);
    });

    /// <summary>Somebody answers again; the panel finds out with its next probe.</summary>
    public void Found(YearPeripheral one) => Later(world.Between(0.3, 1.2), () =>
    {
        if (one.Online || !one.IsReachable || !open) return;
        one.Online = true;
        Tell(one, new BusEvent.PeripheralOnline(one.Plan.Address));
        if (one.Plan.Secure)
            Tell(one, new BusEvent.ChannelChanged(one.Plan.Address, ChannelState.Secure, KeyInUse.Current));
        if (one.Plan.Inputs > 0) Tell(one, new BusEvent.InputsReported(one.Plan.Address, one.Inputs));
    });

    public void Show(IYearPeripheral at, BusEvent shown) => Tell((YearPeripheral)at, shown);

    public void Tell(YearPeripheral from, BusEvent told)
    {
        if (!open) return;
        if (told is not BusEvent.CommandEnded { Outcome: not CommandOutcome.Acknowledged }) from.HeardAt = world.Now;
        panel.Tell(new PanelInput.FromLine(Id, told));
    }

    public void Submit(BusCommand command)
    {
        var to = peripherals[command.Address];
        to.Touch();
        if (!to.Online || !open) Later(TimeSpan.FromMilliseconds(1), () => End(command, CommandOutcome.NotSent));
        else
        {
            EndWhatItUndoes(command);
            waiting.Add(command);
        }
        Next();
    }

    // As the bus engine does: a release that still waits is not sent behind the lock that undoes it.
    private void EndWhatItUndoes(BusCommand securing)
    {
        if (securing is not { Urgency: BusUrgency.Securing, Command: OutputCommand locks }) return;
        foreach (var undone in waiting.Where(one => IsUndone(one, securing.Address, locks)).ToArray())
        {
            waiting.Remove(undone);
            Later(TimeSpan.FromMilliseconds(1), () => End(undone, CommandOutcome.NotSent));
        }
    }

    private static bool IsUndone(BusCommand waits, byte address, OutputCommand locks) =>
        waits is { Urgency: > BusUrgency.Securing, Command: OutputCommand mine } && waits.Address == address
        && mine.Orders.Any(one => locks.Orders.Any(other => other.Output == one.Output));

    /// <summary>After a pause of the panel: goes on.</summary>
    public void Next()
    {
        if (talks || waiting.Count == 0 || panel.IsPaused) return;
        talks = true;

        // Whatever is being polled has to finish first.
        Later(world.Between(0, 0.009), Say);
    }

    private void Say()
    {
        if (panel.IsPaused || First() is not { } command)
        {
            talks = false;
            return;
        }
        waiting.Remove(command);
        if (panel.Now > command.NotAfter) Ended(command, CommandOutcome.Expired);
        else Transmit(command);
    }

    private BusCommand? First()
    {
        BusCommand? first = null;
        foreach (var command in waiting)
            if (first is null || command.Urgency < first.Urgency) first = command;
        return first;
    }

    private void Transmit(BusCommand command)
    {
        var to = peripherals[command.Address];
        var octets = command.Command.PayloadSize + OsdpOverhead(to);
        var wire = OsdpLimits.WireTime(octets, plan.Baud);
        panel.Sent(Id, command);
        if (!to.IsReachable)
        {
            Later(4 * ReplyWait, () =>
            {
                Ended(command, CommandOutcome.Unanswered);
                if (!to.IsReachable && to.Online) Forget(to);
            });
            return;
        }
        // The module acts whether or not the panel lives to hear of it.
        if (command.Command is OutputCommand output)
        {
            world.Agenda.After(wire, () =>
            {
                if (to.Alive) to.Obey(output);
            });
        }
        Later(wire + TimeSpan.FromMilliseconds(9) + Repeats() * ReplyWait, () =>
            Ended(command, to.IsReachable ? CommandOutcome.Acknowledged : CommandOutcome.Unanswered));
    }

    private int Repeats()
    {
        var repeats = 0;
        while (repeats < 3 && Noise > 0 && world.Dice.NextDouble() < Noise) repeats++;
        return repeats;
    }

    private void Ended(BusCommand command, CommandOutcome outcome)
    {
        talks = false;
        End(command, outcome);
        Next();
    }

    private void End(BusCommand command, CommandOutcome outcome) => Tell(
        peripherals[command.Address],
        new BusEvent.CommandEnded(command.Address, command.Ticket, outcome, NakReason.None));

    private void Forget(YearPeripheral one)
    {
        one.Online = false;
        var unsent = waiting.Where(command => command.Address == one.Plan.Address).ToArray();
        foreach (var command in unsent) waiting.Remove(command);
        panel.Tell(new PanelInput.FromLine(Id, new BusEvent.PeripheralOffline(one.Plan.Address)));
        foreach (var command in unsent) End(command, CommandOutcome.NotSent);
    }

    private void Later(TimeSpan wait, Action act)
    {
        var mine = generation;
        world.Agenda.After(wait, () =>
        {
            if (mine == generation) act();
        });
    }

    private static int OsdpOverhead(YearPeripheral to) => to.Plan.Secure ? 24 : 9;
}
