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
    private TimeSpan? settlesAt;
    private bool isDistrusted;

    public SiteDoorInput Plan => plan;

    /// <summary>What is believed; null while nothing was heard.</summary>
    public InputState? State { get; private set; }

    /// <summary>When it will have settled, or has not for too long; never while nothing changes.</summary>
    public TimeSpan WakeAt => restlessSince is { } since && !isDistrusted
        && since + PanelLimits.ContactRestsWithin is var trusted && !(trusted > settlesAt)
            ? trusted
            : settlesAt ?? TimeSpan.MaxValue;

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
        settlesAt = now + plan.Settle;
    }

    /// <summary>Its module fell silent.</summary>
    public void Lose()
    {
        Rest();
        State = null;
    }

    public void Review(TimeSpan now)
    {
        if (now < WakeAt) return;
        if (settlesAt is { } settled && now >= settled) Believe(raw);
        else (State, isDistrusted) = (InputState.Fault, true);
    }

    private void Believe(InputState state)
    {
        Rest();
        State = state;
    }

    private void Rest() => (restlessSince, settlesAt, isDistrusted) = (null, null, false);
}
