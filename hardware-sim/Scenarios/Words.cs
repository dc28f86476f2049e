using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace HardwareSim.Scenarios;

/// <summary>What stands in the places of a sentence, checked when the scenario was read.</summary>
/// <param name="Said">By the name of its place.</param>
internal sealed record Words(ImmutableDictionary<string, string> Said)
{
    public DoorId Door => new(Said["door"]);

    public ReaderId Reader => new(Said["reader"]);

    public LineId Line => new(Said["line"]);

    public BlockId Block => new(Said["block"]);

    public TimeSpan Time => Span(Said["time"]);

    public TimeSpan Upto => Span(Said["upto"]);

    public string this[string place] => Said[place];

    /// <summary>The value of an enumeration that has this word for its name.</summary>
    public T One<T>(string place) where T : struct, Enum => Enum.Parse<T>(Said[place].Replace(" ", ""), true);

    /// <summary>Reads <c>5 s</c>, <c>300 ms</c>, <c>2 min</c>.</summary>
    public static TimeSpan Span(string text)
    {
        var (number, unit) = (text[..text.IndexOf(' ', StringComparison.Ordinal)], text[^2..].TrimStart());
        var count = double.Parse(number, CultureInfo.InvariantCulture);
        return unit switch
        {
            "ms" => TimeSpan.FromMilliseconds(count),
            "s" => TimeSpan.FromSeconds(count),
            _ => TimeSpan.FromMinutes(count),
        };
    }
}
