using System.Globalization;

namespace HardwareSim.Conformance.Frames;

/// <summary>An utterance for a report: hexadecimal and in words, without what must stay secret.</summary>
internal static class FrameText
{
    // Cards, keys pressed, templates and channel keys; a check value or MAC over few octets would betray them too.
    private static readonly HashSet<byte> SecretReplies =
        [Codes.Raw, 0x51, Codes.Keypad, Codes.BioReadR, Codes.BioMatchR, Codes.PivDataR, Codes.ExtendedRead];

    private static readonly HashSet<byte> SecretCommands = [Codes.KeySet, Codes.BioMatch, Codes.ExtendedWrite];

    /// <summary>The octets; those that must stay secret as dots unless asked for.</summary>
    public static string Hex(byte[] octets, bool withSecrets)
    {
        var start = Array.IndexOf(octets, RawFrame.Start);
        var frame = start < 0 ? null : RawFrame.Read(octets.AsSpan(start), out _);
        if (frame is null || withSecrets || !IsSecret(frame)) return Convert.ToHexString(octets);

        var open = start + 5 + frame.Block.Length + 1;
        return Convert.ToHexString(octets.AsSpan(0, open)) + new string('.', 2 * (octets.Length - open));
    }

    /// <summary>What it says.</summary>
    public static string Words(byte[] octets)
    {
        var start = Array.IndexOf(octets, RawFrame.Start);
        if (start < 0) return "no frame";
        return RawFrame.Read(octets.AsSpan(start), out var wrong) is { } frame ? Words(frame) : $"no frame: {wrong}";
    }

    private static string Words(RawFrame frame)
    {
        var address = (frame.Address & ~RawFrame.ReplyBit).ToString(CultureInfo.InvariantCulture);
        var check = frame.HasCrc ? "crc" : "sum";
        var block = frame.BlockType == 0 ? "" : $" scs{frame.BlockType:X2}";
        var reason = frame is { IsReply: true, Code: Codes.Nak, BlockType: 0, Data: [var said, ..] } ? $" {said}" : "";
        return $"{Codes.Name(frame.Code, frame.IsReply)}{reason} addr {address} seq {frame.Sequence} {check}{block}";
    }

    private static bool IsSecret(RawFrame frame) =>
        (frame.IsReply ? SecretReplies : SecretCommands).Contains(frame.Code) && frame.Data.Length > 0;
}
