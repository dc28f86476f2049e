using Facility.Contracts.Site;

namespace Facility.Devices.Osdp.Secure;

/// <summary>What becomes of a plain frame where a sealed one is due.</summary>
public enum PlainFrame
{
    /// <summary>It is answered, or taken as an answer, and the session goes on.</summary>
    Taken = 0,

    /// <summary>It is refused, or not taken, and the session goes on.</summary>
    Refused = 1,

    /// <summary>It is refused, or not taken, and the session ends.</summary>
    EndsSession = 2,
}

/// <summary>How strictly the other side is judged; what we say ourselves is always strict.</summary>
/// <remarks>No profile trusts a plain frame with more than the standard does: none lets one drive an output, carry
/// a card or keep a session alive. Each deviation that is let pass is counted, see
/// <see cref="ChannelDeviations"/>. The table stands in docs/osdp.md.</remarks>
/// <param name="Name">Its name in settings and documents.</param>
public sealed record ChannelPolicy(string Name)
{
    /// <summary>As the public test descriptions read the standard.</summary>
    public static ChannelPolicy StrictSia { get; } = new("strict-sia")
    {
        PlainIdentity = PlainFrame.Taken,
        OtherPlain = PlainFrame.EndsSession,
        PlainComSetBefore = true,
        PlainReply = PlainFrame.EndsSession,
        RefusesDamage = true,
    };

    /// <summary>As the most widespread open implementation behaves.</summary>
    public static ChannelPolicy LibosdpLike { get; } = new("libosdp-like")
    {
        PlainIdentity = PlainFrame.Refused,
        OtherPlain = PlainFrame.Refused,
        PlainReply = PlainFrame.EndsSession,
        EmptySealed = true,
        OtherCheck = true,
    };

    /// <summary>The default: identity is told at all times, oddities that prove nothing are counted.</summary>
    public static ChannelPolicy Tolerant { get; } = new("tolerant")
    {
        PlainIdentity = PlainFrame.Taken,
        OtherPlain = PlainFrame.Refused,
        PlainComSetBefore = true,
        PlainReply = PlainFrame.Refused,
        EmptySealed = true,
        AnyAcceptance = true,
        OtherCheck = true,
    };

    /// <summary>The profiles, for settings that name one.</summary>
    public static IReadOnlyList<ChannelPolicy> All { get; } = [Tolerant, StrictSia, LibosdpLike];

    /// <summary>As a peripheral: plain ID, CAP, COMSET and CHLNG while a session is open.</summary>
    public PlainFrame PlainIdentity { get; init; }

    /// <summary>As a peripheral: any other plain command while a session is open; never taken.</summary>
    public PlainFrame OtherPlain { get; init; }

    /// <summary>As a peripheral with a key: whether plain COMSET is obeyed before a session.</summary>
    public bool PlainComSetBefore { get; init; }

    /// <summary>As a panel: a plain reply to a sealed command, BUSY and NAK aside; never taken. Refused means
    /// that the command is repeated, and the session ends when repeating did not help.</summary>
    public PlainFrame PlainReply { get; init; }

    /// <summary>Whether SCS_17 and SCS_18 may come without data.</summary>
    public bool EmptySealed { get; init; }

    /// <summary>As a panel: whether SCS_14 may say anything but "refused"; R-MAC-I proves more than it does.</summary>
    public bool AnyAcceptance { get; init; }

    /// <summary>As a panel: whether a reply may be checked by CRC when its command was by checksum, or the other
    /// way; refusals aside, with which a peripheral says that it knows one kind only.</summary>
    public bool OtherCheck { get; init; }

    /// <summary>As a peripheral: whether a frame with our address and a wrong check value is refused aloud (NAK 1),
    /// instead of being passed over in silence.</summary>
    /// <remarks>On a line with several peripherals nobody knows whom a damaged frame was for: if the address is what
    /// was damaged, the answer comes from the wrong one, and may meet the right one's.</remarks>
    public bool RefusesDamage { get; init; }

    /// <summary>The profile that a site file names.</summary>
    public static ChannelPolicy Of(PeripheralPolicy policy) => All[(int)policy];

    /// <summary>The profile of a name; null for none of ours.</summary>
    public static ChannelPolicy? Named(string name) => All.FirstOrDefault(policy => policy.Name == name);
}
