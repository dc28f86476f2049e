using System.Collections.Frozen;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Panel;

/// <summary>Why a channel is not open, as an integrator reads it: what is wrong and what would be right.</summary>
internal static class ChannelWords
{
    private static readonly FrozenDictionary<ChannelReason, string> All = new Dictionary<ChannelReason, string>
    {
        [ChannelReason.None] = "",
        [ChannelReason.WrongKey] = "It has another key. Was it exchanged? Reset it and install it.",
        [ChannelReason.Unsupported] = "It has no secure channel. Exchange it, or take 'secure' from the site file.",
        [ChannelReason.HandshakeRefused] = "It refused the handshake.",
        [ChannelReason.HandshakeBroken] = "It answered the handshake with something that cannot be.",
        [ChannelReason.NoKey] = "It has no key yet. Install it.",
        [ChannelReason.BadMac] = "Its replies failed their seal.",
        [ChannelReason.PlainReply] = "It replied plainly where a seal is due.",
        [ChannelReason.SessionLost] = "It lost its session.",
        [ChannelReason.Silence] = "It does not answer.",
        [ChannelReason.InstallOver] = "Install mode is over.",
        [ChannelReason.KeyRefused] = "It refused its new key.",
        [ChannelReason.RandomRepeated] = "It repeats its random number: this may be a recording.",
        [ChannelReason.KeyChanged] = "It begins anew with another key.",
    }.ToFrozenDictionary();

    public static string Say(ChannelReason reason) => All[reason];
}
