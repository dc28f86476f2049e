using System.Globalization;
using System.Xml.Linq;

namespace Facility.Contracts.Results;

/// <summary>Results in the form that build servers read: one suite, one case for each result.</summary>
/// <param name="name">The suite's name.</param>
public sealed class JunitSuite(string name)
{
    private readonly List<(string Class, string Case, double Ms, string Wrong, string Skipped)> cases = [];

    /// <summary>Adds a result.</summary>
    /// <param name="of">The class: a file, a kind of thing.</param>
    /// <param name="what">The case.</param>
    /// <param name="ms">How long it took, in milliseconds.</param>
    /// <param name="wrong">Empty when all is well.</param>
    public void Add(string of, string what, double ms, string wrong) => cases.Add((of, what, ms, wrong, ""));

    /// <summary>Adds a case that was not judged, and why.</summary>
    /// <param name="of">The class.</param>
    /// <param name="what">The case.</param>
    /// <param name="because">Why not; not empty.</param>
    public void Skip(string of, string what, string because) => cases.Add((of, what, 0, "", because));

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where to.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string path) => new XElement("testsuite",
        new XAttribute("name", name),
        new XAttribute("tests", cases.Count),
        new XAttribute("failures", cases.Count(one => one.Wrong.Length > 0)),
        new XAttribute("skipped", cases.Count(one => one.Skipped.Length > 0)),
        cases.Select(one => new XElement("testcase",
            new XAttribute("classname", one.Class),
            new XAttribute("name", one.Case),
            new XAttribute("time", (one.Ms / 1000).ToString("0.000", CultureInfo.InvariantCulture)),
            one.Wrong.Length > 0 ? new XElement("failure", new XAttribute("message", one.Wrong)) : null,
            one.Skipped.Length > 0 ? new XElement("skipped", new XAttribute("message", one.Skipped)) : null)))
        .Save(path);
}
