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

    /// <summary>Into how many divisions a parcel scale's capacity is parted. OIML R 76, class III: 3000 is the common
    /// number; a scale of 60 kg then has divisions of 20 g.</summary>
    public const int Divisions = 3000;

    /// <summary>A scale stands at zero, and a weight stays the same, within this part of a division. OIML R 76 sets
    /// zero to a quarter.</summary>
    public const int ZeroPart = 4;

    /// <summary>Longest line; the longest layout has 22 octets.</summary>
    public const int LineMax = 64;
}
