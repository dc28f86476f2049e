using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Bus;

/// <summary>Whether two devices answer at one address: by two different answers to one question, or because what
/// answers cannot be read.</summary>
internal sealed class BusContest
{
    /// <summary>A line that holds octets back for long may once make an old answer look like a second one.</summary>
    private const int DoublesMin = 2;

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);
    private byte[] answer = [];
    private int answerSize;
    private TimeSpan answeredAt;
    private TimeSpan firstDoubleAt;
    private int sequence = -1;
    private int doubles;
    private int garbled;
    private TimeSpan? toldAt;

    /// <summary>A question was answered. A repeated one may well be answered twice by one device.</summary>
    public void Answered(BusExchange exchange, OsdpFrame frame, TimeSpan now)
    {
        garbled = 0;
        sequence = exchange.Timeouts > 0 ? -1 : frame.Sequence;
        if (answer.Length < frame.Octets.Length) answer = new byte[OsdpLimits.FrameSizeMax];
        frame.Octets.Span.CopyTo(answer);
        (answerSize, answeredAt) = (frame.Octets.Length, now);
    }

    /// <summary>A reply came that no question is open for; whether that makes it certain.</summary>
    public bool IsCertain(OsdpFrame frame, TimeSpan now, TimeSpan window)
    {
        if (frame.Sequence != sequence || now - answeredAt > window) return false;
        if (frame.Octets.Span.SequenceEqual(answer.AsSpan(..answerSize))) return false;
        if (now - firstDoubleAt > Memory) (firstDoubleAt, doubles) = (now, 0);
        return ++doubles >= DoublesMin && Tell(now);
    }

    /// <summary>A question stayed without a good answer; whether that is so too often, though something came.</summary>
    public bool IsGarbled(bool anyNoise, int max, TimeSpan now)
    {
        garbled = anyNoise ? garbled + 1 : 0;
        return garbled >= max && Tell(now);
    }

    /// <summary>The peripheral is gone: what comes late now is no second answer.</summary>
    public void Forget() => sequence = -1;

    private bool Tell(TimeSpan now)
    {
        if (now - toldAt < Memory) return false;
        toldAt = now;
        return true;
    }
}
