using System.Text.RegularExpressions;
using Facility.Tests.Kit;

namespace Facility.Tests.Architecture;

/// <summary>Which project may use which, and which namespaces of it; the table of the design document.</summary>
public static partial class Directions
{
    /// <summary>Folder → the namespaces of ours it may name, besides its own.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["Facility.Contracts"] = [],
        ["Facility.Domain"] = ["Facility.Contracts"],
        ["Facility.Devices"] = ["Facility.Contracts"],
        ["Facility.Admin"] = ["Facility.Contracts"],
        ["Facility.Silo"] = ["Facility.Contracts", "Facility.Domain", "Facility.Admin"],
        ["verify-record"] = [],
        ["hardware-sim"] = ["Facility.Contracts.Ids", "Facility.Contracts.Site", "Facility.Contracts.Verdicts",
            "Facility.Contracts.Errors", "Facility.Contracts.Processes", "Facility.Contracts.Results",
            "Facility.Contracts.Doors", "Facility.Devices.Osdp", "Facility.Devices.Links"],
    };

    /// <summary>Every name of ours that a file uses and its folder may not.</summary>
    public static IEnumerable<string> Violations(SourceFile file)
    {
        var folder = file.Path.Split('/')[0];
        var own = folder switch { "hardware-sim" => "HardwareSim", "verify-record" => "VerifyRecord", _ => folder };
        foreach (Match match in NameOfOurs().Matches(WithoutComments(file.Text)))
        {
            var name = match.Value;
            if (!IsWithin(name, own) && !Allowed[folder].Any(allowed => IsWithin(name, allowed)))
                yield return $"{file.Path} uses {name}";
            if (IsLinkMessageOutsideLink(file.Path, name))
                yield return $"{file.Path} uses {name}: the link's messages stay in Facility.Devices/Link";
        }
    }

    private static bool IsLinkMessageOutsideLink(string path, string name) =>
        path.StartsWith("Facility.Devices/", StringComparison.Ordinal)
        && !path.StartsWith("Facility.Devices/Link/", StringComparison.Ordinal)
        && IsWithin(name, "Facility.Contracts.Link");

    private static bool IsWithin(string name, string space) =>
        name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    private static string WithoutComments(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(Facility\.(Contracts|Domain|Devices|Admin|Silo|Tests)|HardwareSim)(\.[A-Z]\w*)*")]
    private static partial Regex NameOfOurs();
}
