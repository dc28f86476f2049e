using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Facility.Contracts.Site.Reading;

/// <summary>Builds nodes with line numbers from YAML text.</summary>
/// <remarks>YamlDotNet's own tree stops at the first repeated key; a site file's author wants them all,
/// so only its parser is used here.</remarks>
internal sealed class YamlTree
{
    private readonly Parser parser;
    private readonly Mistakes mistakes;

    private YamlTree(string text, Mistakes mistakes)
    {
        parser = new(new StringReader(text));
        this.mistakes = mistakes;
    }

    /// <summary>The root of the first document, or null with a mistake noted.</summary>
    public static YamlNode? Parse(string text, Mistakes mistakes)
    {
        var tree = new YamlTree(text, mistakes);
        try
        {
            return tree.Root();
        }
        catch (YamlException broken)
        {
            return tree.Broken((int)broken.Start.Line, broken.InnerException?.Message ?? broken.Message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner says no more than this when a bracket or quote is never closed.
            return tree.Broken((int)(tree.parser.Current?.Start.Line ?? 1), "something opened is never closed");
        }
    }

    private YamlNode? Broken(int line, string reason)
    {
        mistakes.Add(SiteError.NotReadable,
            line, $"The text is no YAML: {reason.TrimEnd('.')}.", "Check indentation, quotes and brackets there.");
        return null;
    }

    private YamlNode? Root()
    {
        parser.Consume<StreamStart>();
        if (!parser.Accept<DocumentStart>(out _))
        {
            mistakes.Add(SiteError.NotReadable, 1,
                "The file is empty.", "It starts with the key 'site' or 'staff'.");
            return null;
        }
        parser.Consume<DocumentStart>();
        return Next();
    }

    private YamlNode Next() => parser.Current switch
    {
        MappingStart => Map(),
        SequenceStart => Items(),
        Scalar => Value(),
        AnchorAlias alias => throw new YamlException(
            alias.Start, alias.End, $"the alias '*{alias.Value}' is not allowed, write it out"),
        _ => throw new YamlException("a value is missing"),
    };

    private YamlNode.Value Value()
    {
        var scalar = parser.Consume<Scalar>();
        return new((int)scalar.Start.Line, scalar.Value);
    }

    private YamlNode.Items Items()
    {
        var start = parser.Consume<SequenceStart>();
        var all = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) all.Add(Next());
        return new((int)start.Start.Line, all);
    }

    private YamlNode.Map Map()
    {
        var start = parser.Consume<MappingStart>();
        var keys = new Dictionary<string, (int Line, YamlNode Node)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value();
            if (!keys.TryAdd(key.Text, (key.Line, Next())))
                mistakes.Add(SiteError.RepeatedKey, key.Line, $"The key '{key.Text}' is repeated.",
                    $"Keep the one of line {keys[key.Text].Line}.");
        }
        return new((int)start.Start.Line, keys);
    }
}
