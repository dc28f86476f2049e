using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>One supervised input, debounced: what it says counts once it has said so for its settling time.</summary>
/// <remarks>A pure step over a monotonic time. An input that keeps changing is chatter until it rests.</remarks>
internal class SettledInput(TimeSpan settle)
{
    private readonly Queue<TimeSpan> changes = new();
    private InputState raw = InputState.Unknown;

    public SupervisedState State { get; private set; }

    /// <summary>When it will have settled; never while nothing changes.</summary>
    public TimeSpan WakeAt { get; private set; } = TimeSpan.MaxValue;

    /// <summary>Its module reports it.</summary>
    public void Hear(InputState state, TimeSpan now)
    {
        if (State is not (SupervisedState.Unknown or SupervisedState.Lost) && state == raw) return;
        if (state == raw && WakeAt < TimeSpan.MaxValue) return;

        raw = state;
        changes.Enqueue(now);
        while (changes.Peek() < now - PanelLimits.ChatterWindow) changes.Dequeue();
        if (changes.Count > PanelLimits.ChatterChangesMax) State = SupervisedState.Chatter;
        WakeAt = now + (State is SupervisedState.Chatter ? PanelLimits.ChatterQuiet : settle);
    }

    /// <summary>Its module fell silent: that is no alarm, and no end of one.</summary>
    public void Lose()
    {
        (raw, State, WakeAt) = (InputState.Unknown, SupervisedState.Lost, TimeSpan.MaxValue);
        changes.Clear();
    }

    /// <summary>Believes what has settled.</summary>
    public void Review(TimeSpan now)
    {
        if (now < WakeAt) return;

        WakeAt = TimeSpan.MaxValue;
        changes.Clear();
        State = raw switch
        {
            InputState.Active => SupervisedState.Normal,
            InputState.Inactive => SupervisedState.Alarm,
            InputState.Open => SupervisedState.Cut,
            InputState.Short => SupervisedState.Short,
            _ => SupervisedState.Unreadable,
        };
    }
}
