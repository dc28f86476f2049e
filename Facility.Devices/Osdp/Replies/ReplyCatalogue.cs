using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Facility.Devices.Osdp.Wire;
using static Facility.Devices.Osdp.Wire.MessageSupport;

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
        Entry<InputStatusReply>("osdp_ISTATR", Full, SaidWith("inputs")),
        Entry<OutputStatusReply>("osdp_OSTATR", Full, SaidWith("outputs")),
        Entry<ReaderStatusReply>("osdp_RSTATR", Full, SaidWith("readers")),
        Entry<CardReply>("osdp_RAW", Full, SaidWith("readers")),
        Entry<FormattedCardReply>("osdp_FMT", Obsolete, Obsolete),
        Entry<KeypadReply>("osdp_KEYPAD", Full, SaidWith("a keypad")),
        Entry<ComReply>("osdp_COM"),
        Entry<BiometricReadReply>("osdp_BIOREADR", Offered, NotSaid),
        Entry<BiometricMatchReply>("osdp_BIOMATCHR", Offered, NotSaid),
        Entry<ExtendedIdReply>("osdp_EXT_PDID", Offered, NotSaid),
        Entry<ClientCryptogramReply>("osdp_CCRYPT", Full, SaidWith("a key")),
        Entry<InitialMacReply>("osdp_RMAC_I", Full, SaidWith("a key")),
        Entry<BusyReply>("osdp_BUSY"),
        Entry<FileStatusReply>("osdp_FTSTAT", Full, SaidWith("a place for files")),
        Entry<ChipObjectReply>("osdp_PIVDATAR", Offered, NotSaid),
        Entry<ChipAuthenticateReply>("osdp_GENAUTHR", Offered, NotSaid),
        Entry<ChipChallengeReply>("osdp_CRAUTHR", Offered, NotSaid),
        Entry<MakerStatusReply>("osdp_MFGSTATR", Offered, NotSaid),
        Entry<MakerErrorReply>("osdp_MFGERRR", Offered, NotSaid),
        Entry<MakerReply>("osdp_MFGREP", Offered, NotSaid),
        Entry<ExtendedReadReply>("osdp_XRD", Offered, NotSaid),
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

    /// <summary>Whether it is only read for whoever asked.</summary>
    public static bool IsOffered(IOsdpReply reply) =>
        ByCode[(byte)reply.OwnCode].Panel.Level == SupportLevel.Offered;

    private static ReplyEntry Entry<T>(
        string standard, MessageSupport? panel = null, MessageSupport? peripheral = null)
        where T : class, IOsdpReply<T> =>
        new(T.Code, typeof(T), standard, Read<T>, panel ?? Full, peripheral ?? Full);

    private static bool Read<T>(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out IOsdpReply? reply)
        where T : class, IOsdpReply<T>
    {
        var isGood = T.TryParse(payload, out var typed);
        reply = typed;
        return isGood;
    }
}
