using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Wire;
using HardwareSim.Lines;

namespace HardwareSim.Faults;

/// <summary>A peripheral with its terminals, whose faults have their way with what it hears, says and drives.</summary>
internal sealed class FaultyPeripheral
{
    private readonly LineFaults faults;
    private readonly FrameParser parser = new();
    private readonly Action<int, bool> drives;
    private readonly Contact[] contacts;
    private readonly bool[] outputs;
    private readonly bool[] driven;

    /// <param name="inner">Makes the peripheral, given what takes its outputs.</param>
    /// <param name="drives">What an output does to its lock.</param>
    /// <param name="faults">The line's faults.</param>
    public FaultyPeripheral(Func<Action<int, bool>, Peripheral> inner, Action<int, bool> drives, LineFaults faults)
    {
        (this.drives, this.faults) = (drives, faults);
        Inner = inner(OutputChanged);
        contacts = [.. Enumerable.Range(0, Inner.Site.Inputs).Select(input => new Contact(
            Inner.Site.Address, input, InputState.Inactive, TimeSpan.Zero))];
        outputs = new bool[Inner.Site.Outputs];
        driven = new bool[Inner.Site.Outputs];
    }

    /// <summary>The peripheral itself.</summary>
    public Peripheral Inner { get; }

    /// <summary>Until then it hears and says nothing.</summary>
    public TimeSpan DeafUntil { get; set; }

    /// <summary>When a command of its own last reached it.</summary>
    public TimeSpan AddressedAt { get; private set; }

    /// <summary>Its engine.</summary>
    public PeripheralEngine Engine => Inner.Engine;

    /// <summary>When its timers want to run.</summary>
    public TimeSpan WakeAt => Inner.WakeAt;

    /// <summary>Hears octets, or only lets time pass.</summary>
    public (TimeSpan Delay, ReadOnlyMemory<byte> Octets) Step(TimeSpan now, ReadOnlyMemory<byte> octets)
    {
        if (now < DeafUntil) octets = default;
        if (faults.None || Own(octets.Span) is not { } command) return (TimeSpan.Zero, Inner.Step(now, octets.Span));

        AddressedAt = now;
        var moment = new DeviceMoment(faults, this, command);
        faults.Hear(moment);
        if (now < DeafUntil) return default;
        moment.Reply = Inner.Step(now, moment.IsDeaf ? default : moment.StandIn ?? octets.Span);
        if (moment.Instead is { } instead) moment.Reply = instead;
        if (!moment.Reply.IsEmpty) faults.Reply(moment);
        return (moment.Delay, moment.Reply);
    }

    /// <summary>A contact at its terminals moves.</summary>
    public void SetInput(TimeSpan now, int input, InputState state)
    {
        if (contacts[input].State != state)
            contacts[input] = contacts[input] with { State = state, Since = now };
        Report(input);
    }

    /// <summary>Somebody shows a card.</summary>
    public void PresentCard(int bits, ImmutableArray<byte> card)
    {
        Engine.PresentCard(0, bits, card);
        faults.CardShown(this, bits, card);
    }

    /// <summary>Its power is taken and comes back after a while: it knows nothing, its outputs are off.</summary>
    public void Restart(TimeSpan now, TimeSpan off, PeripheralSettings? other = null)
    {
        Inner.Restart(other ?? Inner.Settings);
        for (var output = 0; output < outputs.Length; output++) OutputChanged(output, on: false);
        DeafUntil = now + off;
        Refresh();
    }

    /// <summary>Asks every terminal anew what it is.</summary>
    public void Refresh()
    {
        for (var input = 0; input < contacts.Length; input++) Report(input);
        for (var output = 0; output < outputs.Length; output++) Drive(output);
    }

    private void Report(int input) => Engine.SetInput(input, faults.Input(contacts[input]));

    private void OutputChanged(int output, bool on)
    {
        outputs[output] = on;
        Drive(output);
    }

    private void Drive(int output)
    {
        var on = faults.Output(Inner.Site.Address, output, outputs[output]);
        if (driven[output] == on) return;
        driven[output] = on;
        drives(output, on);
    }

    private OsdpFrame? Own(ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty) return null;
        parser.Feed(octets);
        OsdpFrame? newest = null;
        while (parser.TryTake(out var frame)) newest = frame;
        parser.Clear();
        return newest is { IsReply: false }
            && (newest.Address == Engine.Address || newest.Address == OsdpLimits.AddressEverybody) ? newest : null;
    }
}
