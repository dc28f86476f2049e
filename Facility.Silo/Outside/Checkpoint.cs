using System.Globalization;

namespace Facility.Silo.Outside;

/// <summary>What is signed: so many entries have this root, as of a moment.</summary>
/// <param name="Origin">Which record; the facility's name within the key's.</param>
/// <param name="Size">Entries.</param>
/// <param name="Root">The root of the tree over them.</param>
/// <param name="TakenAt">When, whole seconds, UTC.</param>
/// <param name="Number">The how many-th checkpoint of the export it is, from 1: none is missed unseen.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root, DateTimeOffset TakenAt, long Number)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private const string Taken = "taken ", Numbered = "number ";

    /// <summary>The signed text (tlog-checkpoint), with time and number as further lines.</summary>
    public string Text => string.Join('\n',
        Origin, Size.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(Root),
        Taken + TakenAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        Numbered + Number.ToString(CultureInfo.InvariantCulture), "");

    /// <summary>Reads a text; null for what is none.</summary>
    public static Checkpoint? Read(string text)
    {
        var lines = text.Split('\n');
        return lines is [var origin, var size, var root, var taken, var number, ""]
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && taken.StartsWith(Taken, StringComparison.Ordinal)
            && DateTimeOffset.TryParseExact(taken[Taken.Length..], TimeFormat, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            && number.StartsWith(Numbered, StringComparison.Ordinal)
            && long.TryParse(number[Numbered.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var nth)
            && TryHash(root, out var hash) ? new(origin, count, hash, at, nth) : null;
    }

    private static bool TryHash(string text, out byte[] hash)
    {
        hash = new byte[32];
        return Convert.TryFromBase64String(text, hash, out var written) && written == hash.Length;
    }
}
