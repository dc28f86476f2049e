using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Self;

namespace Facility.Tests.Conformance;

/// <summary>Ways in which a peer can be made wrong, put between our engine and the tester.</summary>
internal static class Plant
{
    public static readonly Func<RawFrame, bool> Any = _ => true;

    public static Func<RawFrame, bool> Code(params byte[] codes) => frame => codes.Contains(frame.Code);

    /// <summary>Another frame instead, with a right length and check value.</summary>
    public static Mutation Edit(Func<RawFrame, bool> which, Func<RawFrame, RawFrame> edit) => octets =>
        Read(octets) is { } frame && which(frame) ? [new(edit(frame).Write())] : [new(octets)];

    /// <summary>Other octets instead, whatever the check value says then.</summary>
    public static Mutation Damage(Func<RawFrame, bool> which, Func<byte[], byte[]> damage) => octets =>
        Read(octets) is { } frame && which(frame) ? [new(damage([.. octets]))] : [new(octets)];

    /// <summary>Nothing arrives.</summary>
    public static Mutation Drop(Func<RawFrame, bool> which) => octets =>
        Read(octets) is { } frame && which(frame) ? [] : [new(octets)];

    /// <summary>Parts of frames never arrive: whoever pauses inside a frame is not heard.</summary>
    public static Mutation DropParts() => octets => Read(octets) is null ? [] : [new(octets)];

    /// <summary>It arrives twice.</summary>
    public static Mutation Twice(TimeSpan later) => octets => [new(octets), new(octets, later)];

    /// <summary>It arrives late.</summary>
    public static Mutation Late(TimeSpan later) => octets => [new(octets, later)];

    /// <summary>A wrong check value is made right, so whoever hears it cannot notice.</summary>
    public static Mutation Heal() => octets =>
    {
        var start = Array.IndexOf(octets, RawFrame.Start);
        var body = octets[(start + 5)..^2];
        var frame = RawFrame.Command(octets[start + 1], octets[start + 4] & 3, body[0], body[1..]);
        return Read(octets) is null ? [new(frame.Write())] : [new(octets)];
    };

    public static RawFrame? Read(byte[] octets)
    {
        var start = Array.IndexOf(octets, RawFrame.Start);
        return start < 0 ? null : RawFrame.Read(octets.AsSpan(start), out _);
    }

    /// <summary>The frame with another octet of data.</summary>
    public static Func<RawFrame, RawFrame> Data(int index, byte value) => frame =>
    {
        byte[] data = [.. frame.Data];
        data[index] = value;
        return frame with { Data = data };
    };

    /// <summary>The frame without its last octet of data.</summary>
    public static RawFrame Shorter(RawFrame frame) => frame with { Data = frame.Data[..^1] };

    public static Func<RawFrame, RawFrame> As(byte code, params byte[] data) =>
        frame => frame with { Code = code, Data = data };
}
