using System.Globalization;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads the keys of one group, noting whatever is wrong; a wrong value reads as null.</summary>
internal sealed class MapReader
{
    private static readonly Dictionary<string, (int Line, YamlNode Node)> Nothing = [];
    private readonly IReadOnlyDictionary<string, (int Line, YamlNode Node)> keys;
    private readonly Mistakes mistakes;
    private readonly Shape shape;

    private MapReader(
        Shape shape, int line, IReadOnlyDictionary<string, (int, YamlNode)> keys, Mistakes mistakes)
    {
        (this.shape, Line) = (shape, line);
        this.keys = keys;
        this.mistakes = mistakes;
    }

    /// <summary>Where the group starts.</summary>
    public int Line { get; }

    /// <summary>What the group describes.</summary>
    public string Name => shape.Name;

    /// <summary>Whether anything of it can be read.</summary>
    public bool IsEmpty => keys.Count == 0;

    /// <summary>Opens a group and checks that its keys are the shape's.</summary>
    public static MapReader Open(YamlNode node, Shape shape, Mistakes mistakes)
    {
        if (node is not YamlNode.Map map)
        {
            mistakes.Add(SiteError.WrongShape, node.Line,
                $"{node.Kind} stands where a {shape.Name} is expected.",
                $"A {shape.Name} has the keys {string.Join(", ", shape.All)}.");
            return new(shape, node.Line, Nothing, mistakes);
        }
        string[] all = [.. shape.All];
        foreach (var (key, entry) in map.Keys.Where(entry => !all.Contains(entry.Key)))
            mistakes.Add(SiteError.UnknownKey, entry.Line,
                $"A {shape.Name} has no key '{key}'.", Nearest.Hint(key, all));
        var strangers = map.Keys.Keys.Except(all).ToArray();
        foreach (var key in shape.Required.Where(key => !map.Keys.ContainsKey(key)))
        {
            // A misspelt key is one mistake, not two.
            if (strangers.Any(stranger => Nearest.Of(stranger, all) == key)) continue;
            mistakes.Add(SiteError.MissingKey, map.Line,
                $"This {shape.Name} has no '{key}'.", $"Add the key '{key}'.");
        }
        return new(shape, map.Line, map.Keys, mistakes);
    }

    public bool Has(string key) => keys.ContainsKey(key);

    /// <summary>Whether a misspelt key stands there that is noted already and means this one.</summary>
    public bool HasNear(string key) =>
        keys.Keys.Except(shape.All).Any(stranger => Nearest.Of(stranger, shape.All) == key);

    public int LineOf(string key) => keys.TryGetValue(key, out var entry) ? entry.Node.Line : Line;

    public YamlNode? Node(string key) => keys.TryGetValue(key, out var entry) ? entry.Node : null;

    /// <summary>The items of a list; a missing list has none.</summary>
    public IReadOnlyList<YamlNode> Items(string key)
    {
        if (Node(key) is not { } node) return [];
        if (node is YamlNode.Items items) return items.All;
        Wrong(key, node.Kind, "a list");
        return [];
    }

    public string? Text(string key)
    {
        if (Node(key) is not { } node) return null;
        if (node is YamlNode.Value { Text.Length: > 0 } value) return value.Text;
        return Wrong<string>(key, node.Kind, "a text");
    }

    public string? Id(string key) =>
        Text(key) is not { } text ? null
        : Identifier.IsValid(text) ? text
        : Wrong<string>(key, $"'{text}'", "1 to 64 letters, digits, '.', '-' or '_'");

    /// <summary>Names in a list, each with its line.</summary>
    public IEnumerable<(string Id, int Line)> Ids(string key)
    {
        foreach (var item in Items(key))
        {
            if (item is YamlNode.Value value && Identifier.IsValid(value.Text)) yield return (value.Text, item.Line);
            else mistakes.Add(SiteError.WrongValue, item.Line,
                $"{item.Kind} in '{key}' is no name.", "List names only.");
        }
    }

    public int? Whole(string key, int min, int max)
    {
        if (Text(key) is not { } text) return null;
        var isNumber = int.TryParse(
            text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= min && number <= max
            ? number
            : WrongValue<int>(key, $"'{text}'", $"a whole number from {min} to {max}", Range(isNumber));
    }

    public decimal? Amount(string key, decimal above, decimal max)
    {
        if (Text(key) is not { } text) return null;
        var isNumber = decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return isNumber && number > above && number <= max
            ? number
            : WrongValue<decimal>(key, $"'{text}'", string.Create(
                CultureInfo.InvariantCulture, $"a number above {above} and up to {max}, with a decimal point"),
                Range(isNumber));
    }

    public bool? Flag(string key) => Text(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var text => WrongValue<bool>(key, $"'{text}'", "true or false"),
    };

    public TWord? Word<TWord>(string key, IReadOnlyDictionary<string, TWord> words) where TWord : struct
    {
        if (Text(key) is not { } text) return null;
        if (words.TryGetValue(text, out var word)) return word;
        return WrongValue<TWord>(key, $"'{text}'", $"one of {string.Join(", ", words.Keys)}");
    }

    /// <summary>Words in a list.</summary>
    public IEnumerable<TWord> Words<TWord>(string key, IReadOnlyDictionary<string, TWord> words) where TWord : struct
    {
        foreach (var (text, line) in Ids(key))
        {
            if (words.TryGetValue(text, out var word)) yield return word;
            else mistakes.Add(SiteError.WrongValue, line,
                $"'{text}' in '{key}' is no such word.", $"Use any of {string.Join(", ", words.Keys)}.");
        }
    }

    public TimeSpan? Time(string key, TimeSpan min, TimeSpan max)
    {
        if (Text(key) is not { } text) return null;
        var isTime = Duration.TryParse(text, out var time);
        return isTime && time >= min && time <= max
            ? time
            : WrongValue<TimeSpan>(key, $"'{text}'",
                $"a time from {Duration.Say(min)} to {Duration.Say(max)} in steps of 100 ms", Range(isTime));
    }

    /// <summary>A settling time: finer than the steps of OSDP's timers, because the panel measures it.</summary>
    public TimeSpan? Settle(string key)
    {
        if (Text(key) is not { } text) return null;
        return Duration.TryParse(text, SiteLimits.SettleStep, out var time)
            && time >= SiteLimits.SettleMin && time <= SiteLimits.SettleMax
            ? time
            : WrongValue<TimeSpan>(key, $"'{text}'", "a time from 20 ms to 400 ms in steps of 10 ms");
    }

    /// <summary>A time of day as <c>08:30</c>.</summary>
    public TimeOnly? Clock(string key) =>
        Text(key) is not { } text ? null
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : WrongValue<TimeOnly>(key, $"'{text}'", "a time of day in quotes, as in \"08:30\"");

    /// <summary>A peripheral written as <c>line/address</c>.</summary>
    public (string Line, byte Address)? At(string key)
    {
        if (Text(key) is not { } text) return null;
        return text.Split('/') is [var line, var address] && Identifier.IsValid(line)
            && byte.TryParse(address, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (line, number)
            : WrongValue<(string, byte)>(key, $"'{text}'", "a line and an address, as in line-b01/4");
    }

    public void Wrong(string key, string have, string want, SiteError error = SiteError.WrongValue) =>
        mistakes.Add(error, LineOf(key), $"'{key}' is {have}.", $"It must be {want}.");

    private static SiteError Range(bool isOfTheForm) => isOfTheForm ? SiteError.OutOfRange : SiteError.WrongValue;

    private T? Wrong<T>(string key, string have, string want) where T : class
    {
        Wrong(key, have, want);
        return null;
    }

    private T? WrongValue<T>(
        string key, string have, string want, SiteError error = SiteError.WrongValue) where T : struct
    {
        Wrong(key, have, want, error);
        return null;
    }
}
