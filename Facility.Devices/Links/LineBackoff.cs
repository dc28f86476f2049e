namespace Facility.Devices.Links;

/// <summary>How long a lost port is left alone: longer each time, shorter again once it held.</summary>
internal sealed class LineBackoff
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);

    // Asking for a port costs next to nothing, and one that is back must be in use within two seconds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HeldFor = TimeSpan.FromSeconds(10);
    private TimeSpan pause = First;
    private TimeSpan upSince;

    /// <summary>When to try next.</summary>
    public TimeSpan TryAt { get; private set; }

    public void Failed(TimeSpan now)
    {
        TryAt = now + pause;
        pause = 2 * pause < Longest ? 2 * pause : Longest;
    }

    public void Opened(TimeSpan now) => upSince = now;

    public void Lost(TimeSpan now)
    {
        if (now - upSince > HeldFor) pause = First;
        Failed(now);
    }
}
