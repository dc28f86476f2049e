using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Alarms;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>Alarms that stand still, for looking at screens, and what was done with them.</summary>
internal sealed class ScreenAlarms(TimeProvider clock) : IAlarmRoom
{
    public ConcurrentQueue<(AlarmAct Act, ImmutableArray<string> Alarms, string Words)> Done { get; } = [];

    private AlarmsNow All
    {
        get
        {
            var forced = Alarm("forced@stores-gate", "Forced", AlarmPriority.Critical, AlarmLife.Unacknowledged, 0);
            var tamper = Alarm("tamper@stores-hatch", "Tamper", AlarmPriority.High, AlarmLife.Latched, 15);
            var held = Alarm("held@stores-yard", "Held open", AlarmPriority.Medium, AlarmLife.Acknowledged, 60);
            return new(
                [LineOf(forced), LineOf(tamper)],
                [held with { Place = AlarmPlace.Shelved, AsideUntil = clock.GetUtcNow().AddMinutes(9),
                    AsideBecause = "Fictional Guard (guard, station desk-1): the closer is being mended" }],
                new(2, "manageable"));
        }
    }

    public Task<AlarmsNow> Now(CancellationToken cancellation) => Task.FromResult(All);

    public Task<IAsyncEnumerable<AlarmsNow>> Watch(CancellationToken cancellation) =>
        Task.FromResult(Still(cancellation));

    public Task<Verdict> Answer(
        AlarmAct act, ImmutableArray<string> alarms, string words, CancellationToken cancellation) =>
        Take(act, alarms, words);

    public Task<Verdict> Shelve(
        AlarmAct act, ImmutableArray<string> alarms, TimeSpan time, string words, CancellationToken cancellation) =>
        Take(act, alarms, words);

    public Task<Verdict> Service(
        AlarmAct act, ImmutableArray<string> alarms, string words, CancellationToken cancellation) =>
        Take(act, alarms, words);

    private Task<Verdict> Take(AlarmAct act, ImmutableArray<string> alarms, string words)
    {
        Done.Enqueue((act, alarms, words));
        return Task.FromResult(Verdict.Allowed);
    }

    private async IAsyncEnumerable<AlarmsNow> Still(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return All;
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation);
    }

    private AlarmView Alarm(string key, string says, AlarmPriority priority, AlarmLife life, int shelveMinutes) => new()
    {
        Key = key, Kind = key.Split('@')[0], Says = says, Source = key.Split('@')[1], Priority = priority, Life = life,
        Response = "Look at the door and its camera. Send two officers.", Since = clock.GetUtcNow().AddSeconds(-7),
        ShelveMax = TimeSpan.FromMinutes(shelveMinutes), Door = new(key.Split('@')[1]),
        AnswerBy = life is AlarmLife.Unacknowledged ? clock.GetUtcNow().AddSeconds(23) : null,
    };

    private static AlarmLineView LineOf(AlarmView alarm) => new(
        alarm.Key, alarm.Says, alarm.Source, alarm.Priority, alarm.Response, alarm.Life, alarm.Since, alarm.AnswerBy,
        [alarm.Door!.Value], [alarm])
    {
        Blocks = [ScreenFacility.Block],
    };
}
