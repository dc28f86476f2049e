using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>One input of a door: what it says counts once it has said so for its settling time.</summary>
/// <remarks>A pure step over a monotonic time. Without a settling time it is believed at once, and so is what it says
/// first after a silence. One that never rests cannot be believed at all.</remarks>
internal sealed class SettlingContact(SiteDoorInput plan)
{
    private InputState raw;
    private TimeSpan? restlessSince;

    public SiteDoorInput Plan => plan;

    /// <summary>What is believed; null while nothing was heard.</summary>
    public InputState? State { get; private set; }

    /// <summary>When it will have settled; never while nothing changes.</summary>
    public TimeSpan WakeAt { get; private set; } = TimeSpan.MaxValue;

    public void Hear(InputState state, TimeSpan now)
    {
        if (plan.Settle == TimeSpan.Zero || State is null)
        {
            Believe(state);
            return;
        }
        if (restlessSince is null && state == State) return;
        if (restlessSince is not null && state == raw) return;

        raw = state;
        restlessSince ??= now;
        WakeAt = now + plan.Settle;
    }

    /// <summary>Its module fell silent.</summary>
    public void Lose()
    {
        (State, restlessSince, WakeAt) = (null, null, TimeSpan.MaxValue);
    }

    public void Review(TimeSpan now)
    {
        if (now >= WakeAt) Believe(raw);
        else if (restlessSince is { } since && now - since >= PanelLimits.ContactRestsWithin)
            State = InputState.Fault;
    }

    private void Believe(InputState state) => (State, restlessSince, WakeAt) = (state, null, TimeSpan.MaxValue);
}
