using System.Diagnostics.CodeAnalysis;
using Facility.Devices.Osdp.Wire;

namespace Bench.Fuzz;

/// <summary>What a storm must never lead to.</summary>
internal static class FuzzFaults
{
    public static void Require([DoesNotReturnIf(false)] bool holds, string otherwise)
    {
        if (!holds) throw new FuzzFaultException(otherwise);
    }

    /// <summary>What a role sends is exactly one good frame, marking aside.</summary>
    public static OsdpFrame OneFrame(ReadOnlySpan<byte> sent)
    {
        var parser = new FrameParser();
        parser.Feed(sent);
        Require(parser.TryTake(out var frame), "what was sent is no frame");
        Require(parser is { Pending: 0, Discarded: 0 }, "more than one frame was sent");
        return frame;
    }
}
