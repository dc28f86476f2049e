using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Facility.Contracts.Scales;

namespace Facility.Devices.Scales;

/// <summary>The frames of one protocol, as the table <c>ScaleFrames.txt</c> has them.</summary>
public sealed class ScaleProtocol
{
    private readonly ImmutableArray<(int Equal, Regex Pattern)> frames;
    private readonly ImmutableDictionary<string, (ScaleCondition Says, string Because)> statuses;
    private readonly ImmutableDictionary<string, decimal> units;

    private ScaleProtocol(
        ImmutableArray<(int, Regex)> frames, ImmutableDictionary<string, (ScaleCondition, string)> statuses,
        ImmutableDictionary<string, decimal> units, string ask, TimeSpan askEvery)
    {
        (this.frames, this.statuses, this.units, Ask, AskEvery) = (frames, statuses, units, ask, askEvery);
    }

    /// <summary>What is asked; empty for a scale that sends by itself.</summary>
    public string Ask { get; }

    /// <summary>How often.</summary>
    public TimeSpan AskEvery { get; }

    /// <summary>A protocol by its name in the site file.</summary>
    public static ScaleProtocol Of(string name)
    {
        using var stream = typeof(ScaleProtocol).Assembly.GetManifestResourceStream("ScaleFrames.txt")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToLookup(row => row[0]);
        var ask = rows["ask"].FirstOrDefault(row => row[1] == name);
        return new(
            [.. rows["frame"].Where(row => row[1] == name).Select(Frame)],
            rows["status"].Where(row => row[1] == name).ToImmutableDictionary(row => row[2], Status),
            rows["unit"].ToImmutableDictionary(row => row[1], row => Number(row[2])),
            ask?[3] ?? "",
            ask is null ? TimeSpan.Zero : TimeSpan.FromMilliseconds((double)Number(ask[2])));
    }

    /// <summary>What a line says; false for one that is no frame of this protocol.</summary>
    public bool TryRead(string line, [NotNullWhen(true)] out ScaleFrame? frame)
    {
        foreach (var (equal, pattern) in frames)
        {
            if (pattern.Match(line) is not { Success: true } match) continue;
            frame = Read(match, equal);
            return frame is not null;
        }
        frame = null;
        return false;
    }

    private ScaleFrame? Read(Match match, int equal)
    {
        // A layout without a status says nothing but a weight; only repetition makes that stable.
        var (says, because) = match.Groups["status"].Success
            ? statuses.GetValueOrDefault(
                match.Groups["status"].Value, (ScaleCondition.Error, "an answer of another kind"))
            : (ScaleCondition.Stable, "");
        if (!match.Groups["value"].Success) return new(says, null, equal, because);

        var unit = match.Groups["unit"].Value.Trim();
        if (!units.TryGetValue(unit.Length == 0 ? "kg" : unit, out var factor))
            return new(ScaleCondition.Error, null, equal, $"it weighs in '{unit}', not in kilograms");
        return new(says, Weight(match.Groups["value"].Value) * factor, equal, because);
    }

    private static decimal Weight(string text) => Number(
        text.Replace(" ", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal).Replace(',', '.'));

    // The pattern itself may hold blanks: everything behind the third word, as it stands in the file.
    private static (int, Regex) Frame(string[] row) => (
        (int)Number(row[2]),
        new(string.Join(' ', row.Skip(3)), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromMilliseconds(100)));

    private static (ScaleCondition, string) Status(string[] row) =>
        (Enum.Parse<ScaleCondition>(row[3], ignoreCase: true), string.Join(' ', row.Skip(4)));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
