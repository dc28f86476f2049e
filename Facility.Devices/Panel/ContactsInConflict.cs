using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>Contacts that belong together: a contradiction that lasts is a fault, a short one is movement.</summary>
internal sealed class ContactsInConflict
{
    private TimeSpan? since;
    private InputState last = InputState.Unknown;

    /// <summary>When a contradiction will have lasted too long.</summary>
    public TimeSpan WakeAt => since is { } began ? began + PanelLimits.ContactsAgreeWithin : TimeSpan.MaxValue;

    /// <summary>What they say together; meanwhile what they said last.</summary>
    public InputState Judge(InputState together, bool contradict, TimeSpan now)
    {
        if (!contradict)
        {
            (since, last) = (null, together);
            return together;
        }
        since ??= now;
        return now >= WakeAt ? InputState.Fault : last;
    }

    public void Forget() => (since, last) = (null, InputState.Unknown);
}
