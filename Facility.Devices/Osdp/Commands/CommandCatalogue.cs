using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Facility.Devices.Osdp.Wire;
using static Facility.Devices.Osdp.Wire.MessageSupport;

namespace Facility.Devices.Osdp.Commands;

/// <summary>Every command we speak and hear.</summary>
public static class CommandCatalogue
{
    /// <summary>The list; dispatch, simulator, documents and tests read it.</summary>
    public static readonly IReadOnlyList<CommandEntry> Entries =
    [
        Entry<PollCommand>("osdp_POLL"),
        Entry<IdCommand>("osdp_ID"),
        Entry<CapabilitiesCommand>("osdp_CAP"),
        Entry<LocalStatusCommand>("osdp_LSTAT"),
        Entry<InputStatusCommand>("osdp_ISTAT", Full, With("inputs")),
        Entry<OutputStatusCommand>("osdp_OSTAT", Full, With("outputs")),
        Entry<ReaderStatusCommand>("osdp_RSTAT", Offered, With("readers")),
        Entry<OutputCommand>("osdp_OUT", Full, With("outputs")),
        Entry<LedCommand>("osdp_LED", Full, With("readers")),
        Entry<BuzzerCommand>("osdp_BUZ", Full, With("readers")),
        Entry<TextCommand>("osdp_TEXT", Offered, With("a display")),
        Entry<ReaderModeCommand>("osdp_RMODE", Obsolete, Obsolete),
        Entry<TimeSetCommand>("osdp_TDSET", Obsolete, Obsolete),
        Entry<ComSetCommand>("osdp_COMSET"),
        Entry<BiometricReadCommand>("osdp_BIOREAD", Offered, Refused),
        Entry<BiometricMatchCommand>("osdp_BIOMATCH", Offered, Refused),
        Entry<KeySetCommand>("osdp_KEYSET"),
        Entry<ChallengeCommand>("osdp_CHLNG"),
        Entry<ServerCryptogramCommand>("osdp_SCRYPT"),
        Entry<ReceiveSizeCommand>("osdp_ACURXSIZE", Offered, Full),
        Entry<FileTransferCommand>("osdp_FILETRANSFER", Full, With("a place for files")),
        Entry<MakerCommand>("osdp_MFG", Offered, Refused),
        Entry<ExtendedWriteCommand>("osdp_XWR", Offered, Refused),
        Entry<AbortCommand>("osdp_ABORT", Offered, Full),
        Entry<ChipObjectCommand>("osdp_PIVDATA", Offered, Refused),
        Entry<ChipAuthenticateCommand>("osdp_GENAUTH", Offered, Refused),
        Entry<ChipChallengeCommand>("osdp_CRAUTH", Offered, Refused),
        Entry<KeepActiveCommand>("osdp_KEEPACTIVE", Offered, With("readers")),
    ];

    private static readonly FrozenDictionary<byte, CommandEntry> ByCode =
        Entries.ToFrozenDictionary(entry => (byte)entry.Code);

    /// <summary>Reads a frame's command, or says with which NAK it must be answered.</summary>
    public static bool TryRead(
        OsdpFrame frame, [NotNullWhen(true)] out IOsdpCommand? command, out NakReason nak) =>
        TryRead(frame.Code, frame.Payload, out command, out nak);

    /// <summary>Reads a command whose payload was opened, or says with which NAK it must be answered.</summary>
    public static bool TryRead(
        byte code, ReadOnlySpan<byte> payload, [NotNullWhen(true)] out IOsdpCommand? command, out NakReason nak)
    {
        if (ByCode.TryGetValue(code, out var entry)) return entry.Read(payload, out command, out nak);

        command = null;
        nak = NakReason.UnknownCommand;
        return false;
    }

    private static CommandEntry Entry<T>(
        string standard, MessageSupport? panel = null, MessageSupport? peripheral = null)
        where T : class, IOsdpCommand<T> =>
        new(T.Code, typeof(T), standard, Read<T>, panel ?? Full, peripheral ?? Full);

    private static bool Read<T>(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out IOsdpCommand? command, out NakReason nak)
        where T : class, IOsdpCommand<T>
    {
        var isGood = T.TryParse(payload, out var typed, out nak);
        command = typed;
        return isGood;
    }
}
