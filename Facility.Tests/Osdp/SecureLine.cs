using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>A panel and a peripheral with keys on a line in virtual time. Both store their keys as they must,
/// both can lose power at any frame, and any frame can be lost.</summary>
public sealed class SecureLine : IPeripheralBody
{
    private const int Baud = 38400;
    private readonly PriorityQueue<Action, (TimeSpan At, long Order)> agenda = new();
    private readonly Random dice;
    private readonly ChannelPolicy policy;
    private ChannelSettings panelStore;
    private PeripheralSettings peripheralStore;
    private long order;
    private long wake;
    private long ticket;
    private int spinning;

    public SecureLine(
        ChannelSettings panel, PeripheralSettings peripheral, int seed, ChannelPolicy? policy = null)
    {
        (dice, this.policy) = (new(seed), policy ?? ChannelPolicy.Tolerant);
        (panelStore, peripheralStore) = (panel, peripheral with { Random = dice.NextBytes });
        (Panel, Peripheral) = (NewPanel(), new(peripheralStore, this));
        Tell(new BusInput.LinkUp());
    }

    public TimeSpan Now { get; private set; }

    public BusEngine Panel { get; private set; }

    public PeripheralEngine Peripheral { get; private set; }

    public List<(TimeSpan At, BusEvent Told)> Events { get; } = [];

    public List<string> Wire { get; } = [];

    public int Pulses { get; private set; }

    /// <summary>Frames since the counting began; the next one's number.</summary>
    public int Frames { get; set; }

    /// <summary>What happens to a frame, by its number: it is carried, or something else happens.</summary>
    public Func<int, bool> Carries { get; set; } = _ => true;

    /// <summary>What a carried frame becomes on its way, by direction; empty for nothing.</summary>
    public Func<byte[], bool, byte[]> Becomes { get; set; } = (octets, _) => octets;

    /// <summary>How much later than it should a carried frame arrives.</summary>
    public Func<bool, TimeSpan> Delays { get; set; } = _ => TimeSpan.Zero;

    public ChannelSettings PanelKeys => panelStore;

    public PeripheralSettings PeripheralKeys => peripheralStore;

    public ChannelView Channel => Panel.ChannelOf(1)!;

    public bool Online => Events.LastOrDefault(one => one.Told is BusEvent.PeripheralOnline
        or BusEvent.PeripheralOffline).Told is BusEvent.PeripheralOnline;

    public static PeripheralSettings Settings(ChannelKey? key) =>
        new(1, Outputs: 1, Inputs: 1, Readers: 1, Keypad: false, Serial: 7) { Key = key };

    /// <summary>Stores a new key beside the old one, then orders it handed over.</summary>
    public void Rekey(ChannelKey next)
    {
        panelStore = panelStore with { Next = next };
        Tell(new BusInput.Rekey(1, next));
    }

    public void RestartPanel()
    {
        Panel = NewPanel();
        Tell(new BusInput.LinkUp());
    }

    /// <summary>The panel loses power in the middle of a step and is back at once.</summary>
    public void RestartPanelSoon() => At(Now, RestartPanel);

    /// <summary>Another peripheral hangs on the line from now on.</summary>
    public void Replace(PeripheralSettings other)
    {
        peripheralStore = other with { Random = dice.NextBytes };
        RestartPeripheral();
    }

    public void RestartPeripheral() => Peripheral = new(peripheralStore, this);

    /// <summary>Orders a release and runs until it ended.</summary>
    public CommandOutcome Release()
    {
        var mine = ++ticket;
        var pulse = new OutputCommand([new(0, OutputAction.OnFor, TimeSpan.FromMilliseconds(100))]);
        Tell(new BusInput.Submit(new(mine, 1, pulse, BusUrgency.Release, Now + TimeSpan.FromSeconds(2))));
        RunUntil(Now + TimeSpan.FromSeconds(4), () => EndOf(mine) is not null);
        RunFor(TimeSpan.FromMilliseconds(300));
        return EndOf(mine)!.Value;
    }

    public void Tell(BusInput input)
    {
        var step = Panel.Step(Now, input);
        var mine = ++wake;
        if (step.WakeAt < TimeSpan.MaxValue)
            At(step.WakeAt, () =>
            {
                if (mine == wake) Tell(new BusInput.Tick());
            });
        if (!step.Transmit.IsEmpty) Carry(step.Transmit.ToArray(), fromPanel: true);
        foreach (var told in step.Events) Hear(told);
    }

    public bool RunUntil(TimeSpan end, Func<bool> isDone)
    {
        while (!isDone() && agenda.TryPeek(out _, out var next) && next.At <= end)
        {
            var act = agenda.Dequeue();
            spinning = next.At > Now + TimeSpan.FromTicks(1) ? 0 : spinning + 1;
            Assert.True(spinning < 1000, $"somebody spins at {Now}\n{string.Join('\n', Wire.TakeLast(12))}");
            if (next.At > Now) Now = next.At;
            act();
        }

        if (!isDone()) Now = end;
        return isDone();
    }

    public void RunFor(TimeSpan time) => RunUntil(Now + time, () => false);

    public void OutputChanged(int output, bool on) => Pulses += on ? 1 : 0;

    public void LampChanged(int reader, int lamp, byte colour)
    {
    }

    public void SounderChanged(int reader, bool on)
    {
    }

    public void KeyChanged(ChannelKey key) => peripheralStore = peripheralStore with { NextKey = key };

    public void KeyConfirmed(ChannelKey key) =>
        peripheralStore = peripheralStore with { Key = key, NextKey = null, InstallMode = false };

    private void Hear(BusEvent told)
    {
        Events.Add((Now, told));
        if (told is BusEvent.ChannelChanged { State: ChannelState.Secure, Key: KeyInUse.Next })
            panelStore = panelStore with { Current = panelStore.Next, Next = null };
    }

    private BusEngine NewPanel() => new(new(Baud, [1])
    {
        Random = dice.NextBytes,
        Policies = System.Collections.Immutable.ImmutableDictionary<byte, ChannelPolicy>.Empty.Add(1, policy),
        Channels = System.Collections.Immutable.ImmutableDictionary<byte, ChannelSettings>.Empty.Add(1, panelStore),
    });

    private CommandOutcome? EndOf(long mine) => Events.Select(one => one.Told).OfType<BusEvent.CommandEnded>()
        .SingleOrDefault(ended => ended.Ticket == mine)?.Outcome;

    private void At(TimeSpan moment, Action act) => agenda.Enqueue(act, (moment, order++));

    private void Carry(byte[] octets, bool fromPanel)
    {
        var isCarried = Carries(Frames++);
        Wire.Add($"{Now.TotalMilliseconds,9:0.0} {(fromPanel ? "->" : "<-")} {(isCarried ? "" : "lost ")}" +
            $"{Convert.ToHexString(octets)}");
        if (!isCarried || Becomes(octets, fromPanel) is not { Length: > 0 } carried) return;
        At(Now + OsdpLimits.WireTime(octets.Length, Baud) + Delays(fromPanel), () => Arrive(carried, fromPanel));
    }

    private void Arrive(byte[] octets, bool fromPanel)
    {
        if (!fromPanel)
        {
            Tell(new BusInput.Received(octets));
            return;
        }

        var hearing = Peripheral;
        var step = hearing.Step(Now, octets);
        if (step.WakeAt < TimeSpan.MaxValue) At(step.WakeAt, () => hearing.Step(Now, []));
        if (step.Reply.IsEmpty) return;
        var reply = step.Reply.ToArray();
        At(Now + TimeSpan.FromMilliseconds(3), () =>
        {
            if (hearing == Peripheral) Carry(reply, fromPanel: false);
        });
    }
}
