using System.Text.RegularExpressions;
using Facility.Tests.Kit;

namespace Facility.Tests.Speech;

/// <summary>Every text that the pages' source asks for by its English words.</summary>
internal static partial class SpokenLiterals
{
    // The kiosk has its own small book, with keys for texts.
    private static readonly string[] OfTheirOwn = ["Kiosk", "Speech"];

    /// <summary>The texts, each with the file it stands in.</summary>
    public static IEnumerable<(string File, string Text)> All() =>
        from file in Directory.EnumerateFiles(Repository.At("Facility.Admin"), "*.*", SearchOption.AllDirectories)
        where file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)
        where !OfTheirOwn.Contains(Path.GetFileName(Path.GetDirectoryName(file)))
        from text in In(File.ReadAllText(file))
        select (Path.GetFileName(file), text);

    /// <summary>The texts in a source.</summary>
    public static IEnumerable<string> In(string source) =>
        from whole in new[] { Joined().Replace(source, "") }
        from found in Asked().Matches(whole).Concat(Counted().Matches(whole))
        select Regex.Unescape(found.Groups[1].Value);

    // A long text is written in two pieces.
    [GeneratedRegex(@"""\s*\+\s*""")]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(?:T|words)\[""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(?:T|words)\.Count\((?:[^""]*?),\s*""((?:[^""\\]|\\.)*)""\s*,")]
    private static partial Regex Counted();
}
