using System.Collections.Immutable;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Alarms;

/// <summary>The alarms of the facility; the viewer is the signed-in session.</summary>
public interface IAlarmRoom
{
    /// <summary>Longest reason or comment, in characters.</summary>
    public const int WordsLengthMax = 200;

    /// <summary>All alarms now.</summary>
    [Operation("alarms.read")]
    Task<AlarmsNow> Now(CancellationToken cancellation);

    /// <summary>All alarms now, and again whenever one changes, at most ten times a second; ends on cancel.</summary>
    [Operation("alarms.read")]
    Task<IAsyncEnumerable<AlarmsNow>> Watch(CancellationToken cancellation);

    /// <summary>Answers for alarms, resets latched ones or comments on them; each is judged by itself.
    /// Refusals: ALRM-01 to ALRM-04; fault 1003.</summary>
    [Operation("alarms.answer")]
    Task<Verdict> Answer(
        AlarmAct act, ImmutableArray<string> alarms, string words, CancellationToken cancellation);

    /// <summary>Shelves alarms for a time, or takes them back. Refusals: ALRM-01, ALRM-04 to ALRM-08.</summary>
    [Operation("alarms.shelve")]
    Task<Verdict> Shelve(
        AlarmAct act, ImmutableArray<string> alarms, TimeSpan time, string words, CancellationToken cancellation);

    /// <summary>Takes alarms out of service, or returns them. Refusals: ALRM-01, ALRM-04, ALRM-07.</summary>
    [Operation("alarms.service")]
    Task<Verdict> Service(
        AlarmAct act, ImmutableArray<string> alarms, string words, CancellationToken cancellation);
}
