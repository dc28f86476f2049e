using System.Collections.Immutable;
using Facility.Contracts.Alarms;
using Facility.Contracts.Verdicts;
using Facility.Silo.Alarms;

namespace Facility.Silo.Desks;

/// <summary>The alarms' desk: sets the actor from the session, and lets no act in by another's door.</summary>
public sealed class AlarmDesk(
    DeskGuard guard, AlarmBoard board, AlarmStore store, SilentAudience audience) : IAlarmRoom
{
    public async Task<AlarmsNow> Now(CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IAlarmRoom>(cancellation);
        return board.Now(audience.Of(viewer));
    }

    public async Task<IAsyncEnumerable<AlarmsNow>> Watch(CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IAlarmRoom>(cancellation);
        return board.Watch(() => audience.Of(viewer), cancellation);
    }

    public async Task<Verdict> Answer(
        AlarmAct act, ImmutableArray<string> alarms, string words, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IAlarmRoom>(cancellation);
        Require(act is AlarmAct.Acknowledge or AlarmAct.Reset or AlarmAct.Comment, act);
        return await store.Do(actor, act, alarms, TimeSpan.Zero, words, cancellation);
    }

    public async Task<Verdict> Shelve(
        AlarmAct act, ImmutableArray<string> alarms, TimeSpan time, string words, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IAlarmRoom>(cancellation);
        Require(act is AlarmAct.Shelve or AlarmAct.Unshelve, act);
        return await store.Do(actor, act, alarms, time, words, cancellation);
    }

    public async Task<Verdict> Service(
        AlarmAct act, ImmutableArray<string> alarms, string words, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IAlarmRoom>(cancellation);
        Require(act is AlarmAct.TakeOut or AlarmAct.Return, act);
        return await store.Do(actor, act, alarms, TimeSpan.Zero, words, cancellation);
    }

    private static void Require(bool holds, AlarmAct act)
    {
        if (!holds) throw new ArgumentException($"{act} is not done here.", nameof(act));
    }
}
