using System.Globalization;

namespace Facility.Contracts.Site.Reading;

/// <summary>Times as people write them: <c>5 s</c>, <c>500 ms</c>.</summary>
internal static class Duration
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads a time that is a whole number of 100 ms, the step of OSDP's timers.</summary>
    public static bool TryParse(string text, out TimeSpan time) => TryParse(text, Step, out time);

    /// <summary>Reads a time that is a whole number of steps.</summary>
    public static bool TryParse(string text, TimeSpan step, out TimeSpan time)
    {
        var (digits, unit) = text.EndsWith("ms", StringComparison.Ordinal)
            ? (text[..^2], TimeSpan.FromMilliseconds(1))
            : text.EndsWith('s') ? (text[..^1], TimeSpan.FromSeconds(1)) : ("", TimeSpan.Zero);
        time = default;
        if (!double.TryParse(
                digits.TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            || count > 100_000)
            return false;
        time = unit * count;
        return time.Ticks % step.Ticks == 0;
    }

    public static string Say(TimeSpan time) => time.TotalSeconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds} ms");
}
