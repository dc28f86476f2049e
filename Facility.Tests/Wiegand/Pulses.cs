using System.Collections.Immutable;
using Facility.Devices.Gpio;
using Facility.Devices.Wiegand;

namespace Facility.Tests.Wiegand;

/// <summary>Pulses as a reader sends them: 50 µs low, 1 ms apart, unless told otherwise.</summary>
internal sealed class Pulses(int bits = 26)
{
    public const int D0 = 0, D1 = 1;
    private static readonly TimeSpan Usual = Micro(50), Apart = Micro(1000);
    private TimeSpan next = Micro(5_000_000);

    public WiegandDecoder Decoder { get; } = new(WiegandFormat.Of(bits), WiegandTiming.Taken);

    public List<WiegandFrame> Frames { get; } = [];

    /// <summary>A number with the parities of its format, first bit first.</summary>
    public static bool[] Frame(int bits, long number)
    {
        var data = Enumerable.Range(0, bits - 2).Select(place => (number >> (bits - 3 - place) & 1) == 1).ToArray();
        var covered = (bits - 1) / 2;
        return
        [
            data.Take(covered).Count(bit => bit) % 2 == 1, .. data, data.TakeLast(covered).Count(bit => bit) % 2 == 0,
        ];
    }

    /// <summary>The bits as a card number, reckoned apart from the decoder.</summary>
    public static string Number(bool[] bits)
    {
        var text = string.Concat(bits.Select(bit => bit ? '1' : '0')).PadRight((bits.Length + 7) / 8 * 8, '0');
        return Convert.ToHexString([.. text.Chunk(8).Select(octet => Convert.ToByte(new string(octet), 2))]);
    }

    public static TimeSpan Micro(int count) => TimeSpan.FromMicroseconds(count);

    public Pulses Sends(IEnumerable<bool> frame)
    {
        foreach (var bit in frame) Pulse(bit ? D1 : D0);
        return this;
    }

    public Pulses Pulse(int wire, TimeSpan? width = null, TimeSpan? apart = null)
    {
        Edge(wire, high: false);
        next += width ?? Usual;
        Edge(wire, high: true);
        next += (apart ?? Apart) - (width ?? Usual);
        return this;
    }

    public Pulses Edge(int wire, bool high)
    {
        if (Decoder.Take(wire, high, next) is { } frame) Frames.Add(frame);
        return this;
    }

    public Pulses After(TimeSpan time)
    {
        next += time;
        return this;
    }

    public Pulses Rests(bool isLow0 = false, bool isLow1 = false)
    {
        if (Decoder.Rest(isLow0, isLow1) is { } frame) Frames.Add(frame);
        next += GpioLimits.FrameEndAfter;
        return this;
    }

    public WiegandFrame Only() => Assert.Single(Rests().Frames);

    public static string Number(ImmutableArray<byte> card) => Convert.ToHexString(card.AsSpan());
}
