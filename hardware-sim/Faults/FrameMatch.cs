using System.Globalization;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>Which frames are meant: any, commands, replies, or those of one code.</summary>
/// <param name="Target">Commands, replies or both.</param>
/// <param name="Code">The code octet; null for every code.</param>
/// <param name="Word">As it was written.</param>
internal sealed record FrameMatch(FaultTarget Target, byte? Code, string Word)
{
    private const string Prefix = "osdp_";

    /// <summary>Every name that can be written, without those of 0x.</summary>
    public static IEnumerable<string> Names =>
        CommandCatalogue.Entries.Select(entry => Short(entry.Standard))
            .Concat(ReplyCatalogue.Entries.Select(entry => Short(entry.Standard)));

    /// <summary>Whether a frame is meant.</summary>
    public bool Fits(OsdpFrame frame) =>
        Target.HasFlag(frame.IsReply ? FaultTarget.Replies : FaultTarget.Commands)
        && (Code is null || Code == frame.Code);

    /// <summary>Reads <c>frame</c>, <c>command</c>, <c>reply</c>, a message's name, or 0x and its code.</summary>
    public static FrameMatch? Read(string word)
    {
        var plain = word.ToUpperInvariant();
        return plain switch
        {
            "FRAME" or "FRAMES" => new(FaultTarget.Frames, null, word),
            "COMMAND" or "COMMANDS" => new(FaultTarget.Commands, null, word),
            "REPLY" or "REPLIES" => new(FaultTarget.Replies, null, word),
            _ when plain.StartsWith("0X", StringComparison.Ordinal) => OfCode(plain, word),
            _ => OfName(plain, word),
        };
    }

    private static FrameMatch? OfCode(string plain, string word) =>
        byte.TryParse(plain[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            ? new(FaultTarget.Frames, code, word)
            : null;

    private static FrameMatch? OfName(string plain, string word)
    {
        var name = plain.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? plain[Prefix.Length..] : plain;
        if (CommandCatalogue.Entries.FirstOrDefault(entry => Short(entry.Standard) == name) is { } command)
            return new(FaultTarget.Commands, (byte)command.Code, word);
        return ReplyCatalogue.Entries.FirstOrDefault(entry => Short(entry.Standard) == name) is { } reply
            ? new(FaultTarget.Replies, (byte)reply.Code, word)
            : null;
    }

    private static string Short(string standard) => standard[Prefix.Length..].ToUpperInvariant();
}
