using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>Every reply we speak and hear.</summary>
public static class ReplyCatalogue
{
    /// <summary>The list; dispatch, simulator, documents and tests read it.</summary>
    public static readonly IReadOnlyList<ReplyEntry> Entries =
    [
        Entry<AckReply>("osdp_ACK"),
        Entry<NakReply>("osdp_NAK"),
        Entry<IdReply>("osdp_PDID"),
        Entry<CapabilitiesReply>("osdp_PDCAP"),
        Entry<LocalStatusReply>("osdp_LSTATR"),
        Entry<InputStatusReply>("osdp_ISTATR"),
        Entry<OutputStatusReply>("osdp_OSTATR"),
        Entry<CardReply>("osdp_RAW"),
        Entry<KeypadReply>("osdp_KEYPAD"),
        Entry<ComReply>("osdp_COM"),
        Entry<ClientCryptogramReply>("osdp_CCRYPT"),
        Entry<InitialMacReply>("osdp_RMAC_I"),
        Entry<BusyReply>("osdp_BUSY"),
    ];

    private static readonly FrozenDictionary<byte, ReplyEntry> ByCode =
        Entries.ToFrozenDictionary(entry => (byte)entry.Code);

    /// <summary>Reads a frame's reply; false when it is none we know, or its payload is wrong.</summary>
    public static bool TryRead(OsdpFrame frame, [NotNullWhen(true)] out IOsdpReply? reply) =>
        TryRead(frame.Code, frame.Payload, out reply);

    /// <summary>Reads a reply whose payload was opened; false when it is none we know, or wrong.</summary>
    public static bool TryRead(byte code, ReadOnlySpan<byte> payload, [NotNullWhen(true)] out IOsdpReply? reply)
    {
        reply = null;
        return ByCode.TryGetValue(code, out var entry) && entry.Read(payload, out reply);
    }

    private static ReplyEntry Entry<T>(string standard) where T : class, IOsdpReply<T> =>
        new(T.Code, typeof(T), standard, Read<T>);

    private static bool Read<T>(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out IOsdpReply? reply)
        where T : class, IOsdpReply<T>
    {
        var isGood = T.TryParse(payload, out var typed);
        reply = typed;
        return isGood;
    }
}
