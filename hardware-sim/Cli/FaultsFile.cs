using System.Globalization;
using Facility.Contracts.Errors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using HardwareSim.Faults;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HardwareSim.Cli;

/// <summary>A file that lists what is wrong from the start.</summary>
/// <remarks>Its key <c>faults</c> holds items, each with <c>line</c> and <c>fault</c>.</remarks>
internal static class FaultsFile
{
    private const string Faults = "faults", Line = "line", Fault = "fault";

    /// <summary>Reads it whole; null with every mistake on stderr.</summary>
    public static IReadOnlyList<(LineId Line, FaultOrder Order)>? Read(FileInfo file, Site site)
    {
        var mistakes = new List<string>();
        var found = file.Exists ? Items(file, mistakes).Select(item => Read(item, site, mistakes)).ToList() : [];
        if (!file.Exists) mistakes.Add("there is no such file.");
        if (mistakes.Count == 0) return [.. found.OfType<(LineId, FaultOrder)>()];
        Complaint.Say(CommandErrors.WrongFile, $"{file.FullName} has {mistakes.Count} mistakes; nothing was started.");
        foreach (var mistake in mistakes) Console.Error.WriteLine($"  {mistake}");
        return null;
    }

    private static YamlSequenceNode Items(FileInfo file, List<string> mistakes)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = file.OpenText();
            stream.Load(reader);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]
                && root.Children.TryGetValue(Faults, out var node) && node is YamlSequenceNode items) return items;
            mistakes.Add($"line 1: there is no list '{Faults}'. It holds items of '{Line}' and '{Fault}'.");
        }
        catch (YamlException broken)
        {
            mistakes.Add($"line {broken.Start.Line}: the text is no YAML: {broken.Message}");
        }
        return new();
    }

    private static (LineId, FaultOrder)? Read(YamlNode item, Site site, List<string> mistakes)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"line {item.Start.Line}: ");
        if (Text(item, Line) is not { } line || Text(item, Fault) is not { } words)
            mistakes.Add(where + $"an item has '{Line}' and '{Fault}', as in {{ line: line-b01, fault: D1 at 2 }}.");
        else if (site.Lines.FirstOrDefault(known => known.Id.Value == line) is not { } known)
            mistakes.Add(where + $"there is no line '{line}' in this site.");
        else if (!FaultText.TryRead(words, out var order, out var wrong)) mistakes.Add(where + wrong);
        else return (known.Id, order);
        return null;
    }

    private static string? Text(YamlNode item, string key) =>
        item is YamlMappingNode map && map.Children.TryGetValue(key, out var node) && node is YamlScalarNode scalar
            ? scalar.Value
            : null;
}
