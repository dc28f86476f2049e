namespace Facility.Devices.Turnstiles;

/// <summary>Bounds of a turnstile's brain.</summary>
public static class TurnstileLimits
{
    /// <summary>How long the pulse is that lets one pass. PERCo asks for at least 100 ms.</summary>
    public static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(200);

    /// <summary>A PASS contact counts once it has been active this long: shorter is noise, and by then the
    /// other contact would show a conflict. PERCo gives at least 100 ms.</summary>
    public static readonly TimeSpan PassSettle = TimeSpan.FromMilliseconds(50);

    /// <summary>A second PASS of one direction within this time of the first is the same passage.</summary>
    public static readonly TimeSpan PassAgainMin = TimeSpan.FromMilliseconds(500);

    /// <summary>A PASS this long after its grant ended still belongs to it: the person was under way.</summary>
    public static readonly TimeSpan PassLateMax = TimeSpan.FromSeconds(2);

    /// <summary>Whoever turns back (up to 35 degrees) is back within; a longer rotation went through.</summary>
    /// <remarks>Ours: a whole rotation takes a walking person more than a second. A rotation that lasts longer
    /// and ends without PASS is unresolved, which is said and never assumed away.</remarks>
    public static readonly TimeSpan TurnBackMax = TimeSpan.FromMilliseconds(900);

    /// <summary>Longest rotation; an arm that stays away from its rest longer is unresolved.</summary>
    public static readonly TimeSpan RotationMax = TimeSpan.FromSeconds(10);

    /// <summary>How long the forced alarm lasts (PERCo).</summary>
    public static readonly TimeSpan ForcedFor = TimeSpan.FromSeconds(5);

    /// <summary>No forced alarm for a mere turn within this time of locking (PERCo).</summary>
    public static readonly TimeSpan QuietAfterLocking = TimeSpan.FromSeconds(3);

    /// <summary>Longer between the arms is loitering. Ours.</summary>
    public static readonly TimeSpan LoiterAfter = TimeSpan.FromSeconds(10);

    /// <summary>Not ready for longer than a passage takes is out of service. Ours.</summary>
    public static readonly TimeSpan NotReadyAfter = TimeSpan.FromSeconds(15);

    /// <summary>Grants that may wait for one direction, the running one included. Ours.</summary>
    public const int QueueMax = 4;

    /// <summary>How long a person drawn for a search is not drawn again: time to search and to badge anew.</summary>
    public static readonly TimeSpan SearchFor = TimeSpan.FromMinutes(10);
}
