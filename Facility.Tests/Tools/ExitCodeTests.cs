using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Facility.Contracts.Results;
using Facility.Devices.Panel;
using Facility.Silo.Hosting;
using Facility.Tests.Kit;
using HardwareSim.Scaffold;

namespace Facility.Tests.Tools;

/// <summary>How our programs end: one place for each program, one table, nothing else.</summary>
public sealed partial class ExitCodeTests
{
    private static readonly (string Program, Type Home, string[] Folders)[] Programs =
    [
        ("hardware-sim", Home(typeof(ScaffoldPlan), "HardwareSim.Cli.ExitCode"), ["hardware-sim"]),
        ("Facility.Devices", Home(typeof(PanelCore), "Facility.Devices.Panel.ExitCode"), ["Facility.Devices"]),
        ("Facility.Silo", Home(typeof(SiloSettings), "Facility.Silo.Commands.ExitCode"), ["Facility.Silo"]),
    ];

    [Fact]
    public void Every_exit_code_stands_in_the_table_and_the_table_has_no_other()
    {
        var page = File.ReadAllText(Repository.At("docs", "processes.md"));
        var written = Row().Matches(page)
            .Select(row => (row.Groups[1].Value, int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture)));
        var declared = Programs.SelectMany(one => CodesOf(one.Home).Select(code => (one.Program, code)));

        Assert.Equal(declared.Distinct().Order(), written.Order());
    }

    [Fact]
    public void No_program_ends_with_a_number_of_its_own() => Assert.Empty(
        from program in Programs
        from folder in program.Folders
        from file in Repository.Sources(folder)
        from fault in Bare(file)
        select fault);

    [Fact]
    public void A_number_of_its_own_is_found()
    {
        Assert.Single(Bare(new("hardware-sim/Cli/Planted.cs", "private static int Run()\n{\n    return 4;\n}")));
        Assert.Single(Bare(new("Facility.Silo/Planted.cs", "Environment.Exit(5);")));
        Assert.Empty(Bare(new("Facility.Silo/Planted.cs", "return ExitCode.Stopped;")));
    }

    [Fact]
    public void Results_for_a_build_server_count_what_failed_and_what_was_not_judged()
    {
        var suite = new JunitSuite("suite");
        suite.Add("a", "good", 1500, "");
        suite.Add("a", "bad", 0, "because <of> this");
        suite.Skip("b", "unseen", "not observed");
        var path = Path.GetTempFileName();

        suite.Write(path);

        var read = System.Xml.Linq.XElement.Load(path);
        File.Delete(path);
        Assert.Equal(("3", "1", "1"),
            (read.Attribute("tests")!.Value, read.Attribute("failures")!.Value, read.Attribute("skipped")!.Value));
        Assert.Equal("because <of> this", read.Descendants("failure").Single().Attribute("message")!.Value);
        Assert.Equal("1.500", read.Descendants("testcase").First().Attribute("time")!.Value);
    }

    private static Type Home(Type neighbour, string name) => neighbour.Assembly.GetType(name, throwOnError: true)!;

    private static IEnumerable<int> CodesOf(Type home) => home
        .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        .Select(field => (int)field.GetRawConstantValue()!).Distinct();

    // Commands return their exit code; a bare number in one, or an end past them, would be a code of its own.
    private static IEnumerable<string> Bare(SourceFile file)
    {
        var isCommand = file.Path.Contains("/Cli/", StringComparison.Ordinal)
            || file.Path.Contains("/Commands/", StringComparison.Ordinal)
            || file.Path.EndsWith("Command.cs", StringComparison.Ordinal)
            || file.Path.EndsWith("Program.cs", StringComparison.Ordinal);
        return file.Lines.Index()
            .Where(line => Ends().IsMatch(line.Item) || (isCommand && Number().IsMatch(line.Item)))
            .Select(line => $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}");
    }

    [GeneratedRegex(@"^\| `([\w.-]+)` \| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"return -?\d+;|\? -?\d+ : -?\d+;")]
    private static partial Regex Number();

    [GeneratedRegex(@"Environment\.(Exit\(|ExitCode\b)")]
    private static partial Regex Ends();
}
