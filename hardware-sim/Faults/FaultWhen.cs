using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>Reads when a fault strikes; what is not said stays as in a first reading.</summary>
/// <remarks>Words, all may be left out: <c>now</c>, <c>next</c>, <c>3rd</c>, <c>every</c>, <c>every 3rd</c> or
/// <c>1% of</c>; then what; <c>after</c> what; <c>at</c>, <c>to</c> or <c>from</c> an address; <c>times</c> a
/// number; <c>for</c> a number of <c>s</c> or <c>ms</c>.</remarks>
internal sealed class FaultWhen(FaultWords words, FaultTrigger first)
{
    private const int SecondsMax = 86_400;
    private FaultTrigger trigger = first;

    /// <summary>Reads to the end.</summary>
    /// <exception cref="FaultMistakeException">A word means nothing where it stands.</exception>
    public FaultTrigger Read()
    {
        ReadPick();
        if (FrameMatch.Read(words.Here) is { } what)
        {
            words.Take();
            trigger = trigger with { What = what };
        }
        while (!words.AreOver) ReadClause();
        return trigger;
    }

    private void ReadPick()
    {
        if (words.Take("now")) trigger = trigger with { Pick = FaultPick.Now };
        else if (words.Take("next")) Pick(FaultPick.Nth, 1);
        else if (words.Take("every", "all")) Pick(FaultPick.EveryNth, words.TakeOrdinal() ?? 1);
        else if (words.TakeOrdinal() is { } nth) Pick(FaultPick.Nth, nth);
        else if (words.TakePercent() is { } share)
        {
            trigger = trigger with { Pick = FaultPick.Share, Share = share };
            words.Take("of");
        }
    }

    private void Pick(FaultPick pick, int nth) => trigger = trigger with { Pick = pick, Nth = nth };

    private void ReadClause()
    {
        if (words.Take("after")) trigger = trigger with { After = ReadWhat() };
        else if (words.Take("at", "to", "from")) trigger = trigger with { Address = ReadAddress() };
        else if (words.Take("times")) trigger = trigger with { Times = ReadTimes() };
        else if (words.Take("for")) trigger = trigger with { Lasts = ReadSpan() };
        else throw new FaultMistakeException(
            $"'{words.Here}' is not understood there. There may stand: after, at, to, from, times, for; before them "
            + $"now, next, 3rd, every, every 3rd or 1% of, and then {Whats}.");
    }

    private FrameMatch ReadWhat()
    {
        var what = FrameMatch.Read(words.Here) ?? throw new FaultMistakeException(
            $"'{words.Here}' behind 'after' is no message. There is {Whats}.");
        words.Take();
        return what;
    }

    private byte ReadAddress()
    {
        var word = words.Here;
        return words.TakeNumber() is { } address and <= OsdpLimits.AddressMax
            ? (byte)address
            : throw new FaultMistakeException(
                $"'{word}' is no peripheral's address. It is 0 to {OsdpLimits.AddressMax}.");
    }

    private int ReadTimes()
    {
        var word = words.Here;
        return words.TakeNumber() is { } times and > 0
            ? times
            : throw new FaultMistakeException($"'{word}' behind 'times' is no count. It is 1 or more.");
    }

    private TimeSpan ReadSpan()
    {
        var said = $"{words.Here} {words.Next}".Trim();
        if (words.TakeNumber() is { } count and > 0)
        {
            if (words.Take("ms")) return TimeSpan.FromMilliseconds(count);
            if (count <= SecondsMax && words.Take("s")) return TimeSpan.FromSeconds(count);
        }
        throw new FaultMistakeException(
            $"'{said}' behind 'for' is no time. It is a number and its unit: 500 ms, or 1 s to {SecondsMax} s.");
    }

    private static string Whats => $"frame, command, reply, {string.Join(", ", FrameMatch.Names)}, or 0x and its code";
}
