using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>Counts frames for one trigger and says which one is struck.</summary>
internal sealed class FaultTriggerState(FaultTrigger trigger, Random dice)
{
    private bool armed = trigger.After is null;
    private int counted;
    private int struck;

    /// <summary>Whether it can strike no more.</summary>
    public bool IsSpent => TimesMax is { } most && struck >= most;

    private int? TimesMax => trigger.Times ?? (trigger.Pick is FaultPick.Now or FaultPick.Nth ? 1 : null);

    /// <summary>The moment of being added; true if that is when it strikes.</summary>
    public bool Starts()
    {
        if (trigger.Pick != FaultPick.Now || IsSpent) return false;
        struck++;
        return true;
    }

    /// <summary>A frame passes; true if it is struck.</summary>
    public bool Sees(OsdpFrame frame)
    {
        if (IsSpent || (trigger.Address is { } address && frame.Address != address)) return false;
        if (!armed)
        {
            armed = trigger.After!.Fits(frame);
            return false;
        }
        if (!trigger.What.Fits(frame) || !IsPicked()) return false;
        struck++;
        return true;
    }

    private bool IsPicked()
    {
        counted++;
        switch (trigger.Pick)
        {
            case FaultPick.EveryNth:
                return counted % trigger.Nth == 0;
            case FaultPick.Share:
                return dice.NextDouble() < trigger.Share;
            case FaultPick.Nth when counted == trigger.Nth:
                (counted, armed) = (0, trigger.After is null);
                return true;
            default:
                return false;
        }
    }
}
