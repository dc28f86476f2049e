namespace Facility.Contracts.Site.Reading;

/// <summary>A part of a YAML file that knows its line.</summary>
/// <param name="Line">From 1.</param>
internal abstract record YamlNode(int Line)
{
    /// <summary>A value.</summary>
    internal sealed record Value(int Line, string Text) : YamlNode(Line);

    /// <summary>A list.</summary>
    internal sealed record Items(int Line, IReadOnlyList<YamlNode> All) : YamlNode(Line);

    /// <summary>Keys with their values; a repeated key keeps its first value.</summary>
    internal sealed record Map(int Line, IReadOnlyDictionary<string, (int Line, YamlNode Node)> Keys)
        : YamlNode(Line);

    /// <summary>What it is, in words for a message.</summary>
    public string Kind => this switch
    {
        Value value => $"'{value.Text}'",
        Items => "a list",
        _ => "a group of keys",
    };
}
