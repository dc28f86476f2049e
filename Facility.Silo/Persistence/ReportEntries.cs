using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.Persistence;

/// <summary>A panel's report as an entry of the record: by reference to its number and hash in the journal.</summary>
public static class ReportEntries
{
    /// <summary>Names in a report's body under whose values its entry is to be found.</summary>
    private static readonly string[] SubjectNames =
        ["holder", "with", "person", "credential", "order", "block", "line"];

    /// <summary>The entry; number, taking time and hash are the appender's.</summary>
    public static RecordRow EntryOf(PanelId panel, Report report) => new()
    {
        At = DateTimeOffset.FromUnixTimeMilliseconds(report.WallMs),
        Kind = report.Kind,
        Who = panel.Value,
        Where = report.Door,
        Rules = RecordBody.Read(report.Body).GetValueOrDefault("rules", ""),
        Cause = report.Cause,
        Body = report.Body,
        Panel = panel.Value,
        Report = report.Number,
        ReportHash = report.Hash.ToByteArray(),
        Hash = [],
    };

    /// <summary>Every id the entry concerns.</summary>
    public static IEnumerable<string> SubjectsOf(PanelId panel, Report report)
    {
        var facts = RecordBody.Read(report.Body);
        return
        [
            panel.Value,
            report.Door,
            .. report.Cause.StartsWith('#') ? [] : new[] { report.Cause },
            .. SubjectNames.Select(name => facts.GetValueOrDefault(name, "")).Where(Identifier.IsValid),
        ];
    }
}
