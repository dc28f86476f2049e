using System.Diagnostics.CodeAnalysis;
using System.Text;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>How a text is shown.</summary>
public enum TextMode : byte
{
    /// <summary>For good, cut off at the end of its row.</summary>
    ForGood = 1,

    /// <summary>For good, going on in the next row.</summary>
    ForGoodWrapped = 2,

    /// <summary>For a while, cut off at the end of its row.</summary>
    ForAWhile = 3,

    /// <summary>For a while, going on in the next row.</summary>
    ForAWhileWrapped = 4,
}

/// <summary>osdp_TEXT (0x6B): writes on a reader's display.</summary>
/// <remarks>Reader, mode, seconds, row, column, length, then the text, one octet a sign.
/// Source: OSDP 2.2, reader text output. Vectors: Vectors/ours/v02/text.hex.</remarks>
/// <param name="Reader">Reader number.</param>
/// <param name="Mode">How it is shown.</param>
/// <param name="Seconds">For a text for a while: how long, 1 to 255 s; else not looked at.</param>
/// <param name="Row">Row of the first sign, from 1.</param>
/// <param name="Column">Column of the first sign, from 1.</param>
/// <param name="Text">Printable ASCII, 0 to 255 signs.</param>
public sealed record TextCommand(byte Reader, TextMode Mode, byte Seconds, byte Row, byte Column, string Text)
    : IOsdpCommand<TextCommand>
{
    private static class At
    {
        public const int Reader = 0, Mode = 1, Seconds = 2, Row = 3, Column = 4, Length = 5, Text = 6;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.Text;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.Text + Text.Length;

    /// <summary>Whether it is taken away again by itself.</summary>
    public bool IsForAWhile => Mode is TextMode.ForAWhile or TextMode.ForAWhileWrapped;

    /// <summary>Whether it goes on in the next row.</summary>
    public bool Wraps => Mode is TextMode.ForGoodWrapped or TextMode.ForAWhileWrapped;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize && Text.Length <= byte.MaxValue);
        Invariant.Require(IsWhole(this));

        payload[At.Reader] = Reader;
        payload[At.Mode] = (byte)Mode;
        payload[At.Seconds] = Seconds;
        payload[At.Row] = Row;
        payload[At.Column] = Column;
        payload[At.Length] = (byte)Text.Length;
        Encoding.ASCII.GetBytes(Text, payload[At.Text..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out TextCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length < At.Text || payload.Length != At.Text + payload[At.Length]) return false;

        nak = NakReason.Record;
        if (payload[At.Text..].ContainsAnyExceptInRange((byte)' ', (byte)'~')) return false;
        var read = new TextCommand(
            payload[At.Reader], (TextMode)payload[At.Mode], payload[At.Seconds], payload[At.Row],
            payload[At.Column], Encoding.ASCII.GetString(payload[At.Text..]));
        if (!IsWhole(read)) return false;

        command = read;
        nak = NakReason.None;
        return true;
    }

    private static bool IsWhole(TextCommand text) =>
        Enum.IsDefined(text.Mode) && text.Row > 0 && text.Column > 0 && (!text.IsForAWhile || text.Seconds > 0)
        && !text.Text.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
