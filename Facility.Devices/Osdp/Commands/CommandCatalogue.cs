using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Facility.Devices.Osdp.Wire;

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
        Entry<InputStatusCommand>("osdp_ISTAT"),
        Entry<OutputStatusCommand>("osdp_OSTAT"),
        Entry<OutputCommand>("osdp_OUT"),
        Entry<LedCommand>("osdp_LED"),
        Entry<BuzzerCommand>("osdp_BUZ"),
        Entry<ComSetCommand>("osdp_COMSET"),
        Entry<KeySetCommand>("osdp_KEYSET"),
        Entry<ChallengeCommand>("osdp_CHLNG"),
        Entry<ServerCryptogramCommand>("osdp_SCRYPT"),
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

    private static CommandEntry Entry<T>(string standard) where T : class, IOsdpCommand<T> =>
        new(T.Code, typeof(T), standard, Read<T>);

    private static bool Read<T>(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out IOsdpCommand? command, out NakReason nak)
        where T : class, IOsdpCommand<T>
    {
        var isGood = T.TryParse(payload, out var typed, out nak);
        command = typed;
        return isGood;
    }
}
