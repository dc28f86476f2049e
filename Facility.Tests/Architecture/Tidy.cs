using System.Text.RegularExpressions;
using Facility.Tests.Kit;

namespace Facility.Tests.Architecture;

/// <summary>The shape of our code in numbers, as walls; the aims stand in CONTRIBUTING.md.</summary>
public static partial class Tidy
{
    public const int ColumnsMax = 120;
    public const int CodeLinesMax = 300;

    public static IEnumerable<string> Faults(SourceFile file)
    {
        var lines = file.Lines;
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1];
            if (line.TrimEnd('\r').Length > ColumnsMax) yield return $"{file.Path}:{number}: {line.Length} columns";
            if (AsyncVoid().IsMatch(line)) yield return $"{file.Path}:{number}: async " + "void";
            if (Orphan().IsMatch(line))
                yield return $"{file.Path}:{number}: unfinished without a decision or issue number";
        }

        var code = lines.Count(IsCode);
        if (code > CodeLinesMax) yield return $"{file.Path}: {code} lines of code";

        var types = PublicClass().Count(file.Text);
        if (types > 1) yield return $"{file.Path}: {types} public classes or interfaces";
    }

    private static bool IsCode(string line)
    {
        var text = line.Trim();
        return text.Length > 1 && !text.StartsWith("//", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\basync\s+void\b")]
    private static partial Regex AsyncVoid();

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b(?!\s*\((decision|issue) \d+\))")]
    private static partial Regex Orphan();

    [GeneratedRegex(@"^public (static |sealed |abstract |partial )*(class|interface) ", RegexOptions.Multiline)]
    private static partial Regex PublicClass();
}
