using Facility.Admin.Speech;
using Facility.Contracts.Isolation;

namespace Facility.Admin.Isolation;

/// <summary>The register's words on a page.</summary>
internal static class IsolationText
{
    public static string Of(IsolationKind kind) => kind switch
    {
        IsolationKind.Disciplinary => "disciplinary cell",
        IsolationKind.SingleCell => "single cell",
        IsolationKind.DutyOfficer => "by the duty officer",
        IsolationKind.SafePlace => "own protection",
        _ => "choose",
    };

    public static string Of(IsolationEnd end) => end switch
    {
        IsolationEnd.TermOver => "its time is over",
        IsolationEnd.Medical => "a medic found the person unfit",
        IsolationEnd.Prosecutor => "the prosecutor's word",
        IsolationEnd.GroundGone => "its ground is gone",
        IsolationEnd.HeldNoMore => "no longer held here",
        _ => "",
    };

    /// <summary>Whole days and hours: the floor is reached by the hour, not by the day.</summary>
    public static string Of(TimeSpan time, Words words) => time < TimeSpan.FromDays(1)
        ? words["{0} h", (int)time.TotalHours]
        : words["{0} d {1} h", (int)time.TotalDays, time.Hours];
}
