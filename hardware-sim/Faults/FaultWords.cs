using System.Globalization;

namespace HardwareSim.Faults;

/// <summary>The words of a fault's text, taken one by one.</summary>
internal sealed class FaultWords(IReadOnlyList<string> words)
{
    private int at;

    /// <summary>The present word; empty behind the last.</summary>
    public string Here => at < words.Count ? words[at] : "";

    /// <summary>The word behind it.</summary>
    public string Next => at + 1 < words.Count ? words[at + 1] : "";

    /// <summary>Whether all are taken.</summary>
    public bool AreOver => at >= words.Count;

    /// <summary>Goes on by one word.</summary>
    public void Take() => at++;

    /// <summary>Takes the present word if it is this one.</summary>
    public bool Take(params ReadOnlySpan<string> anyOf)
    {
        foreach (var word in anyOf)
        {
            if (!Here.Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
            at++;
            return true;
        }
        return false;
    }

    /// <summary>Takes <c>1st</c>, <c>2nd</c>, <c>3rd</c>, <c>4th</c> and so on.</summary>
    public int? TakeOrdinal()
    {
        var word = Here.ToUpperInvariant();
        if (word.Length < 3 || word[^2..] is not ("ST" or "ND" or "RD" or "TH")) return null;
        return Number(word[..^2]) is { } nth and > 0 ? Taken(nth) : null;
    }

    /// <summary>Takes <c>1%</c> or <c>0.5%</c> as a share of 1.</summary>
    public double? TakePercent()
    {
        if (!Here.EndsWith('%') || !double.TryParse(
            Here[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)) return null;
        return percent is > 0 and <= 100 ? Taken(percent / 100) : null;
    }

    /// <summary>Takes a whole number.</summary>
    public int? TakeNumber() => Number(Here) is { } number ? Taken(number) : null;

    private T Taken<T>(T what)
    {
        at++;
        return what;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
