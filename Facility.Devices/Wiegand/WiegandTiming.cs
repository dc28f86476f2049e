namespace Facility.Devices.Wiegand;

/// <summary>Between which bounds pulses are a reader's. Spacing is from the start of one pulse to the next.</summary>
/// <param name="PulseMin">Shorter is noise.</param>
/// <param name="PulseMax">Longer is a fault of the wire.</param>
/// <param name="SpacingMin">Closer is noise.</param>
/// <param name="SpacingMax">After a longer silence the frame is over.</param>
public sealed record WiegandTiming(TimeSpan PulseMin, TimeSpan PulseMax, TimeSpan SpacingMin, TimeSpan SpacingMax)
{
    /// <summary>What readers send by SIA AC-01: pulses of 20 to 100 µs, 200 µs to 20 ms apart.</summary>
    public static readonly WiegandTiming Sent = new(Micro(20), Micro(100), Micro(200), Micro(20_000));

    /// <summary>How late a time stamp may be: the kernel makes it when it serves the interrupt.</summary>
    /// <remarks>Ours; a strange pulse inside this margin is still judged by length and parity of its frame.</remarks>
    public static readonly TimeSpan StampLate = Micro(50);

    /// <summary>What is taken: what readers send, as late stamps may show it. Below 5 µs it is a spike.</summary>
    public static readonly WiegandTiming Taken = new(
        Micro(5), Sent.PulseMax + StampLate, Sent.SpacingMin - StampLate, Sent.SpacingMax + StampLate);

    private static TimeSpan Micro(int count) => TimeSpan.FromTicks(count * TimeSpan.TicksPerMicrosecond);
}
