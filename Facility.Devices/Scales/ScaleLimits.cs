namespace Facility.Devices.Scales;

/// <summary>Bounds of a scale's line.</summary>
public static class ScaleLimits
{
    /// <summary>A scale that says nothing readable for longer is silent. Ours: a dozen questions.</summary>
    public static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(3);

    /// <summary>Longest wait for octets before clock and questions are looked at again.</summary>
    public static readonly TimeSpan ReadWaitMax = TimeSpan.FromMilliseconds(100);

    /// <summary>Pause before a lost port is tried again.</summary>
    public static readonly TimeSpan ReopenAfter = TimeSpan.FromSeconds(1);

    /// <summary>Longest line; the longest layout has 22 octets.</summary>
    public const int LineMax = 64;
}
