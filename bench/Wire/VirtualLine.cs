using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Wire;

namespace Bench.Wire;

/// <summary>A half-duplex line in virtual time: a bus engine, peripherals, characters that take time.</summary>
/// <remarks>A frame arrives whole with its last character. A peripheral waits two characters and its turnaround
/// before it answers. The same calls give the same octets at the same moments, every time.</remarks>
public sealed class VirtualLine(
    BusSettings settings, IReadOnlyList<PeripheralEngine> peripherals, TimeSpan turnaround, ILineFaults? faults = null,
    Agenda? agenda = null)
{
    private readonly BusEngine engine = new(settings);
    private readonly Agenda agenda = agenda ?? new();
    private readonly HashSet<PeripheralEngine> mute = [];
    private readonly Queue<BusInput> held = new();
    private bool isOver;
    private long wake;
    private TimeSpan lastFromPanel;
    private TimeSpan lastToPanel;

    /// <summary>The line's clock.</summary>
    public TimeSpan Now => agenda.Now;

    /// <summary>Whether the panel's process stands still: what it would hear waits.</summary>
    public Func<bool> IsHeld { get; set; } = () => false;

    /// <summary>Takes what became known.</summary>
    public Action<BusEvent> Told { get; set; } = _ => { };

    /// <summary>Sees what is on the line, before any damage.</summary>
    public Action<WireSighting> Seen { get; set; } = _ => { };

    /// <summary>What happened so far.</summary>
    public BusCounters Counters => engine.Counters;

    /// <summary>Tells the engine something now.</summary>
    public void Tell(BusInput input)
    {
        if (isOver) return;
        if (IsHeld())
        {
            held.Enqueue(input);
            return;
        }
        var step = engine.Step(Now, input);
        var mine = ++wake;
        if (step.WakeAt < TimeSpan.MaxValue)
            At(step.WakeAt, () =>
            {
                if (mine == wake) Tell(new BusInput.Tick());
            });
        if (!step.Transmit.IsEmpty) Carry(step.Transmit.ToArray(), fromPanel: true);
        foreach (var happened in step.Events) Told(happened);
    }

    /// <summary>Does something at a moment of the line's clock.</summary>
    public void At(TimeSpan moment, Action act) => agenda.At(moment, act);

    /// <summary>The panel's process goes on.</summary>
    public void Resume()
    {
        while (held.TryDequeue(out var input)) Tell(input);
    }

    /// <summary>The panel's process is gone; what it sent is still on its way.</summary>
    public void End() => isOver = true;

    /// <summary>A peripheral hears and says nothing any more, or does again.</summary>
    public void Mute(PeripheralEngine peripheral, bool muted)
    {
        if (muted) mute.Add(peripheral);
        else mute.Remove(peripheral);
    }

    /// <summary>Lets time pass.</summary>
    public void RunUntil(TimeSpan end) => agenda.RunUntil(end);

    /// <summary>Lets time pass for a while.</summary>
    public void RunFor(TimeSpan time) => RunUntil(Now + time);

    private void Carry(byte[] frame, bool fromPanel)
    {
        var end = Now + OsdpLimits.WireTime(frame.Length, settings.Baud);
        Seen(new(Now, end, fromPanel, frame));
        foreach (var (delay, octets) in faults?.Pass(frame) ?? [(TimeSpan.Zero, frame)])
        {
            // A slow bridge holds octets back, but nothing on a wire overtakes.
            ref var last = ref fromPanel ? ref lastFromPanel : ref lastToPanel;
            last = end + delay > last ? end + delay : last;
            At(last, () => Arrive(octets, fromPanel));
        }
    }

    private void Arrive(byte[] octets, bool fromPanel)
    {
        if (!fromPanel) Tell(new BusInput.Received(octets));
        foreach (var peripheral in peripherals) Hear(peripheral, octets);
    }

    private void Hear(PeripheralEngine peripheral, byte[] octets)
    {
        if (mute.Contains(peripheral)) return;
        var step = peripheral.Step(Now, octets);
        if (step.WakeAt < TimeSpan.MaxValue)
            At(step.WakeAt, () => peripheral.Step(Now, []));
        if (step.Reply.IsEmpty) return;
        var reply = step.Reply.ToArray();
        At(Now + Silence + turnaround, () => Carry(reply, fromPanel: false));
    }

    private TimeSpan Silence => OsdpLimits.WireTime(OsdpLimits.SilenceCharacters, settings.Baud);
}
