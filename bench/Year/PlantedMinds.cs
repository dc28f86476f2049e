using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>Tells the core that an entry is durable as soon as it is wanted.</summary>
internal sealed class FrameBeforeEntry(IPanelMind inner) : IPanelMind
{
    public PanelStep Step(TimeSpan now, DateTimeOffset wall, PanelInput input)
    {
        var step = inner.Step(now, wall, input);
        foreach (var append in step.Effects.OfType<PanelEffect.Append>().Where(append => append.Token != 0))
        {
            var next = inner.Step(now, wall, new PanelInput.Journalled(append.Token, true, 0));
            step = new([.. step.Effects, .. next.Effects], next.WakeAt);
        }
        return step;
    }
}

/// <summary>Takes every order as pressed this moment.</summary>
internal sealed class AgelessOrders(YearPanel panel, IPanelMind inner) : IPanelMind
{
    public PanelStep Step(TimeSpan now, DateTimeOffset wall, PanelInput input) => inner.Step(now, wall,
        input is PanelInput.ReleaseArrived arrived
            ? new PanelInput.ReleaseArrived(arrived.Order with { Stamp = now, StampBoot = panel.Boot })
            : input);
}

/// <summary>Sends the locks of a lockdown and forgets it at once.</summary>
internal sealed class DeafToLockdown(IPanelMind inner) : IPanelMind
{
    private long token;

    public PanelStep Step(TimeSpan now, DateTimeOffset wall, PanelInput input)
    {
        var step = inner.Step(now, wall, input);
        if (input is not PanelInput.LockdownArrived { Order: { Engage: true } order }) return step;

        // Ended behind everybody's back: what the core writes about that is kept from the journal.
        var end = inner.Step(now, wall, new PanelInput.LockdownArrived(
            order with { Order = new($"{order.Order}-{++token}"), Engage = false, Reason = "planted" }));
        foreach (var append in end.Effects.OfType<PanelEffect.Append>().Where(append => append.Token != 0))
            inner.Step(now, wall, new PanelInput.Journalled(append.Token, true, 0));
        return step;
    }
}

/// <summary>Does not know an order again.</summary>
internal sealed class ForgetfulOrders(IPanelMind inner) : IPanelMind
{
    private readonly HashSet<string> seen = [];
    private int repeats;

    public PanelStep Step(TimeSpan now, DateTimeOffset wall, PanelInput input)
    {
        if (input is not PanelInput.ReleaseArrived arrived || seen.Add(arrived.Order.Order.Value))
            return inner.Step(now, wall, input);

        var (id, other) = (arrived.Order.Order.Value, $"again-{++repeats}");
        var step = inner.Step(now, wall, new PanelInput.ReleaseArrived(arrived.Order with { Order = new(other) }));
        return step with { Effects = [.. step.Effects.Select(effect => Renamed(effect, other, id))] };
    }

    private static PanelEffect Renamed(PanelEffect effect, string from, string to)
    {
        if (effect is not PanelEffect.Append append) return effect;
        return append with
        {
            Draft = append.Draft with
            {
                Cause = append.Draft.Cause == from ? to : append.Draft.Cause,
                Body = append.Draft.Body.Replace(from, to, StringComparison.Ordinal),
            },
        };
    }
}

/// <summary>Releases for good and relies on itself to lock again.</summary>
internal sealed class Untimed(IPanelMind inner) : IPanelMind
{
    public PanelStep Step(TimeSpan now, DateTimeOffset wall, PanelInput input)
    {
        var step = inner.Step(now, wall, input);
        return step with { Effects = [.. step.Effects.Select(ForGood)] };
    }

    private static PanelEffect ForGood(PanelEffect effect) =>
        effect is PanelEffect.Submit { Command: { Command: OutputCommand output } command } submit
            ? submit with { Command = command with { Command = new OutputCommand([.. output.Orders.Select(ForGood)]) } }
            : effect;

    private static OutputOrder ForGood(OutputOrder order) => order.Action switch
    {
        OutputAction.OnFor => order with { Action = OutputAction.On, Time = TimeSpan.Zero },
        OutputAction.OffFor => order with { Action = OutputAction.Off, Time = TimeSpan.Zero },
        _ => order,
    };
}

/// <summary>Hears of no revocation and of no table that says so.</summary>
internal sealed class DeafToRevocations(IPanelMind inner) : IPanelMind
{
    public PanelStep Step(TimeSpan now, DateTimeOffset wall, PanelInput input) => inner.Step(now, wall,
        input is PanelInput.Revoked or PanelInput.TableAdopted ? new PanelInput.Tick() : input);
}

/// <summary>Releases the first door it hears of, once.</summary>
internal sealed class ReleaseAfterStart(YearPanel panel, IPanelMind inner) : IPanelMind
{
    private bool done;

    public PanelStep Step(TimeSpan now, DateTimeOffset wall, PanelInput input)
    {
        var step = inner.Step(now, wall, input);
        if (done || input is not PanelInput.FromLine { Event: BusEvent.InputsReported } from) return step;

        done = true;
        var door = panel.Site.DoorsAt(new(from.Line, from.Event.Address)).First();
        return step with { Effects = [.. step.Effects, Release(door)] };
    }

    private static PanelEffect.Submit Release(SiteDoor door) => new(door.Output.Line, new(
        long.MaxValue, door.Output.Address,
        new OutputCommand(LockWiring.Release(door, door.Timings.Release)), BusUrgency.Release));
}
