using Facility.Devices.Osdp.Capture;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;

namespace HardwareSim.Capture;

/// <summary>What differs between two captures, exchange by exchange.</summary>
/// <remarks>Polls that brought nothing are left out: how often a line is polled is chance. Where the commands part,
/// the nearest place at which they agree again is looked for.</remarks>
internal static class CaptureComparison
{
    private const int LookAhead = 200;

    /// <summary>A place where they differ.</summary>
    /// <param name="First">In the first capture; null when it is only in the second.</param>
    /// <param name="Second">In the second capture; null when it is only in the first.</param>
    /// <param name="What">What differs.</param>
    public sealed record Difference(CaptureExchange? First, CaptureExchange? Second, string What);

    /// <summary>All differences in order.</summary>
    public static IEnumerable<Difference> Between(RecordedSession first, RecordedSession second)
    {
        var (ones, others) = (Telling(first), Telling(second));
        var (one, other) = (0, 0);
        while (one < ones.Count || other < others.Count)
        {
            var (skipOne, skipOther) = ToAgreement(ones, others, one, other);
            for (; skipOne > 0; skipOne--) yield return new(ones[one++], null, "only in the first");
            for (; skipOther > 0; skipOther--) yield return new(null, others[other++], "only in the second");
            if (one >= ones.Count || other >= others.Count) continue;
            if (ReplyDifference.Between(ones[one].Reply?.Frame, others[other].Reply?.Frame) is { } what)
                yield return new(ones[one], others[other], what);
            (one, other) = (one + 1, other + 1);
        }
    }

    private static List<CaptureExchange> Telling(RecordedSession session) =>
        [.. session.Exchanges.Where(exchange => !IsQuiet(exchange))];

    private static bool IsQuiet(CaptureExchange exchange) =>
        PollCommand.Code == (Facility.Devices.Osdp.Wire.CommandCode)exchange.Command!.Frame!.Code
        && exchange.Reply?.Frame is { } reply
        && AckReply.Code == (Facility.Devices.Osdp.Wire.ReplyCode)reply.Code;

    private static (int One, int Other) ToAgreement(
        List<CaptureExchange> ones, List<CaptureExchange> others, int one, int other)
    {
        var (leftOne, leftOther) = (ones.Count - one, others.Count - other);
        for (var distance = 0; distance <= LookAhead; distance++)
            for (var skip = 0; skip <= distance; skip++)
                if (skip < leftOne && distance - skip < leftOther
                    && Meaning(ones[one + skip]) == Meaning(others[other + distance - skip]))
                    return (skip, distance - skip);
        return (leftOne, leftOther);
    }

    // Sealed commands mean the same when they are of one kind: their octets are new in every session.
    private static CommandMeaning Meaning(CaptureExchange exchange)
    {
        var frame = exchange.Command!.Frame!;
        return frame.HasSecurityBlock ? new(frame.Address, frame.Code, "sealed") : CommandMeaning.Of(frame);
    }
}
