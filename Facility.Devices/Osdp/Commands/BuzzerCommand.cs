using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>What a sounder does.</summary>
public enum BuzzerTone : byte
{
    /// <summary>No tone; the older way to silence.</summary>
    None = 0,

    /// <summary>Silence.</summary>
    Off = 1,

    /// <summary>The peripheral's own tone.</summary>
    Standard = 2,
}

/// <summary>osdp_BUZ (0x6A): sounds or silences a reader's sounder.</summary>
/// <remarks>Five octets. Times in steps of 100 ms; zero repeats means until told otherwise.
/// Source: OSDP 2.2, reader buzzer control. Vectors: Vectors/ours/v01/buzzer.hex.</remarks>
/// <param name="Reader">Reader number in the peripheral.</param>
/// <param name="Tone">What to do.</param>
/// <param name="On">How long it sounds; not zero with a tone.</param>
/// <param name="Off">How long it is silent in between.</param>
/// <param name="Repeats">How often; 0 for ever.</param>
public sealed record BuzzerCommand(byte Reader, BuzzerTone Tone, Tenths On, Tenths Off, byte Repeats)
    : IOsdpCommand<BuzzerCommand>
{
    private static class At
    {
        public const int Reader = 0, Tone = 1, On = 2, Off = 3, Repeats = 4, End = 5;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.Buzzer;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);
        Invariant.Require(Tone != BuzzerTone.Standard || On.Count > 0);

        payload[At.Reader] = Reader;
        payload[At.Tone] = (byte)Tone;
        payload[At.On] = On.Count;
        payload[At.Off] = Off.Count;
        payload[At.Repeats] = Repeats;
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out BuzzerCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length != At.End) return false;

        var tone = (BuzzerTone)payload[At.Tone];
        nak = NakReason.Record;
        if (!Enum.IsDefined(tone)) return false;
        if (tone == BuzzerTone.Standard && payload[At.On] == 0) return false;

        command = new(payload[At.Reader], tone, new(payload[At.On]), new(payload[At.Off]), payload[At.Repeats]);
        nak = NakReason.None;
        return true;
    }
}
