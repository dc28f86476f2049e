namespace Facility.Contracts.Doors;

/// <summary>The ways of a lockdown in words, for screens and the record.</summary>
public static class LockdownWords
{
    /// <summary>What it refuses, as half a sentence.</summary>
    public static string Of(LockdownWay way) => way switch
    {
        LockdownWay.Entry => "nobody comes in",
        LockdownWay.Exit => "nobody leaves",
        LockdownWay.Both => "no cards; operators may release",
        _ => "full: no cards, no releases by operators",
    };
}
