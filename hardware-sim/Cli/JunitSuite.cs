using System.Globalization;
using System.Xml.Linq;

namespace HardwareSim.Cli;

/// <summary>Results in the form that build servers read: one suite, one case for each result.</summary>
internal sealed class JunitSuite(string name)
{
    private readonly List<(string Class, string Case, double Ms, string Wrong)> cases = [];

    /// <summary>Adds a result.</summary>
    /// <param name="wrong">Empty when all is well.</param>
    public void Add(string of, string what, double ms, string wrong) => cases.Add((of, what, ms, wrong));

    /// <summary>Writes the file.</summary>
    public void Write(FileInfo file) => new XElement("testsuite",
        new XAttribute("name", name),
        new XAttribute("tests", cases.Count),
        new XAttribute("failures", cases.Count(one => one.Wrong.Length > 0)),
        cases.Select(one => new XElement("testcase",
            new XAttribute("classname", one.Class),
            new XAttribute("name", one.Case),
            new XAttribute("time", (one.Ms / 1000).ToString("0.000", CultureInfo.InvariantCulture)),
            one.Wrong.Length > 0 ? new XElement("failure", new XAttribute("message", one.Wrong)) : null)))
        .Save(file.FullName);
}
