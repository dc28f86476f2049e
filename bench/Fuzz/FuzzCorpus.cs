using Facility.Devices.Osdp.Wire;

namespace Bench.Fuzz;

/// <summary>Valid frames of all messages, to be spoilt.</summary>
/// <param name="Commands">Frames of a panel, without marking.</param>
/// <param name="Replies">Frames of peripherals, without marking.</param>
public sealed record FuzzCorpus(IReadOnlyList<byte[]> Commands, IReadOnlyList<byte[]> Replies)
{
    /// <summary>Reads every frame of the vector files (lines of hexadecimal octets, a bar, the meaning).</summary>
    /// <param name="folder">The folder <c>Vectors</c> of the tests.</param>
    public static FuzzCorpus Read(string folder)
    {
        var frames = (from path in Directory.EnumerateFiles(folder, "*.hex", SearchOption.AllDirectories).Order()
                      from line in File.ReadLines(path)
                      where !line.StartsWith('#') && line.Contains('|', StringComparison.Ordinal)
                      let frame = FrameOf(line.Split('|')[0].Replace(" ", "", StringComparison.Ordinal))
                      where frame is not null
                      select frame).ToList();
        return new(
            [.. frames.Where(frame => !frame.IsReply).Select(frame => frame.Octets.ToArray())],
            [.. frames.Where(frame => frame.IsReply).Select(frame => frame.Octets.ToArray())]);
    }

    // Other vectors lie in the same folders: only what is one good frame counts.
    private static OsdpFrame? FrameOf(string hex)
    {
        var octets = new byte[hex.Length / 2];
        if (Convert.FromHexString(hex, octets, out _, out var written) != System.Buffers.OperationStatus.Done)
            return null;
        var parser = new FrameParser();
        parser.Feed(octets.AsSpan(0, written));
        return parser.TryTake(out var frame) && frame.Octets.Length == written ? frame : null;
    }
}
