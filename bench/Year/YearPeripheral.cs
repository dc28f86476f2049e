using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;

namespace Bench.Year;

/// <summary>A module or reader as the building has it: power, outputs with timers, inputs.</summary>
internal sealed class YearPeripheral(YearWorld world, YearLine line, SitePeripheral plan) : IYearPeripheral
{
    private static readonly TimeSpan AwakeFor = TimeSpan.FromSeconds(6), AliveEvery = TimeSpan.FromSeconds(1);
    private readonly YearOutput[] outputs = [.. Enumerable.Range(0, plan.Outputs).Select(_ => new YearOutput())];
    private readonly List<YearDoor> doors = [];
    private TimeSpan awakeUntil = TimeSpan.MinValue;
    private bool breathes, reports;

    public SitePeripheral Plan => plan;

    /// <summary>Whether it has power and speaks.</summary>
    public bool Alive { get; private set; } = true;

    /// <summary>Whether the panel was told that it answers.</summary>
    public bool Online { get; set; }

    public TimeSpan HeardAt { get; set; }

    public bool IsReachable => Alive && line.IsWhole;

    public ImmutableArray<InputState> Inputs
    {
        get
        {
            var states = new InputState[plan.Inputs];
            Array.Fill(states, InputState.Inactive);
            foreach (var door in doors)
            {
                if (IsAt(door.Plan.LeafInput)) states[door.Plan.LeafInput.Number] = door.LeafContact;
                if (IsAt(door.Plan.BoltInput)) states[door.Plan.BoltInput.Number] = door.BoltContact;
            }
            return [.. states];
        }
    }

    public void Attach(YearDoor door) => doors.Add(door);

    /// <summary>Does what an OUT says, if it hears it.</summary>
    public void Obey(OutputCommand command)
    {
        foreach (var order in command.Orders)
        {
            if (order.Output >= outputs.Length) continue;
            var output = outputs[order.Output];
            output.Obey(order, world.Now);
            Drive(order.Output);
            if (output.Until < TimeSpan.MaxValue)
                world.Agenda.At(output.Until, () => EndTimer(order.Output));
        }
    }

    /// <summary>The supply sags: outputs drop, timers are gone, and it is silent until power is back.</summary>
    public void LosePower(TimeSpan until)
    {
        for (var output = 0; output < outputs.Length; output++)
        {
            outputs[output].LosePower();
            Drive(output);
        }
        FallSilent(until);
    }

    /// <summary>It hears and says nothing for a while; its outputs stay as they are.</summary>
    public void FallSilent(TimeSpan until)
    {
        Alive = false;
        line.Lost(this);
        world.Agenda.At(until, () =>
        {
            Alive = true;
            line.Found(this);
        });
    }

    /// <summary>A contact changed: reported with one of the next polls.</summary>
    public void Changed()
    {
        Touch();
        if (reports) return;
        reports = true;
        world.Agenda.After(world.Between(0.005, 0.06), () =>
        {
            reports = false;
            if (Online && IsReachable) line.Tell(this, new BusEvent.InputsReported(plan.Address, Inputs));
        });
    }

    /// <summary>Somebody is concerned with it: its signs of life are told for a while.</summary>
    public void Touch()
    {
        awakeUntil = world.Now + AwakeFor;
        if (Online && IsReachable && world.Now - HeardAt >= AliveEvery) TellAlive();
        if (breathes) return;
        breathes = true;
        world.Agenda.After(AliveEvery, Breathe);
    }

    private void Breathe()
    {
        breathes = world.Now < awakeUntil;
        if (!breathes) return;
        if (Online && IsReachable) TellAlive();
        world.Agenda.After(AliveEvery, Breathe);
    }

    private void TellAlive() => line.Tell(this, new BusEvent.PeripheralAlive(plan.Address));

    private void EndTimer(int number)
    {
        outputs[number].Advance(world.Now);
        Drive(number);
    }

    private void Drive(int number)
    {
        foreach (var door in doors)
        {
            if (!IsAt(door.Plan.Output) || door.Plan.Output.Number != number) continue;
            door.SwitchOutput(outputs[number].IsOn);
        }
    }

    private bool IsAt(IoPoint point) => point.Line == line.Id && point.Address == plan.Address;
}
