using System.Collections.Frozen;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Panel;

/// <summary>What a peripheral does and should not, as an integrator reads it in the record.</summary>
internal static class DeviationWords
{
    private static readonly FrozenDictionary<ChannelDeviation, string> All = new Dictionary<ChannelDeviation, string>
    {
        [ChannelDeviation.BadMac] = "a reply failed its seal",
        [ChannelDeviation.Plain] = "it replied plainly where a seal is due",
        [ChannelDeviation.PlainNak] = "it refused plainly where a seal is due",
        [ChannelDeviation.EmptySealed] = "it encrypted a reply without data",
        [ChannelDeviation.WrongBlock] = "a security block came that cannot be there",
        [ChannelDeviation.BlockData] = "its handshake named another key, or neither yes nor no",
        [ChannelDeviation.RandomRepeated] = "it repeated its random number",
        [ChannelDeviation.ClientId] = "its handshake names it otherwise than it names itself",
        [ChannelDeviation.SessionForgotten] = "it forgot its session without notice",
        [ChannelDeviation.DefaultKey] = "it used the install key outside install mode",
        [ChannelDeviation.OtherCheck] = "it mixes CRC and checksum",
    }.ToFrozenDictionary();

    public static string Say(ChannelDeviation kind) => All[kind];
}
