using System.Runtime.CompilerServices;
using Facility.Contracts.Alarms;
using Facility.Domain.Alarms;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Alarms;

/// <summary>Every alarm that is not at rest, in memory, for screens; told only after its commit.</summary>
/// <remarks>Silent alarms are left out for each session that is not told them: lines, what is put aside, and
/// the rate alike.</remarks>
public sealed class AlarmBoard(
    IDbContextFactory<FacilityDb> contexts, AlarmPoints points, TimeProvider clock)
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromMilliseconds(100);

    // Who is told a silent alarm changes with the control of a block; the rate changes with time alone.
    private static readonly TimeSpan DrawEvery = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly Dictionary<string, AlarmPoint> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset At, AlarmPoint Point)> recent = new();
    private TaskCompletionSource changed = NewSignal();
    private AlarmPoint? recordFault;

    /// <summary>Whether a shelf's time is up.</summary>
    public bool AnyDue(DateTimeOffset now)
    {
        lock (gate) return known.Values.Any(point => point.View.AsideUntil <= now);
    }

    /// <summary>All alarms now that a session is told.</summary>
    public AlarmsNow Now(SilentView viewer)
    {
        lock (gate) return Draw(viewer);
    }

    /// <summary>Remembers what the database holds.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        Put(await db.Alarms.AsNoTracking()
            .Where(row => row.Life != AlarmLife.Normal || row.Place != AlarmPlace.Shown)
            .ToListAsync(cancellation));
    }

    /// <summary>Takes rows as committed.</summary>
    public void Put(IReadOnlyCollection<AlarmRow> rows)
    {
        if (rows.Count == 0) return;
        lock (gate)
        {
            foreach (var row in rows) Put(row);
            Tell();
        }
    }

    /// <summary>Says whether the record takes writes; true when that is news.</summary>
    public bool SetRecordFault(bool stands)
    {
        lock (gate)
        {
            if (stands == recordFault is not null) return false;
            recordFault = stands ? points.OfRecord(clock.GetUtcNow()) : null;
            Tell();
            return true;
        }
    }

    /// <summary>Now, and again whenever something changed; never says less than the last state.</summary>
    public async IAsyncEnumerable<AlarmsNow> Watch(
        Func<SilentView> viewer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            Task next;
            AlarmsNow now;
            var told = viewer();
            lock (gate) (next, now) = (changed.Task, Draw(told));
            yield return now;
            if (!await Wait(next, cancellation)) yield break;
        }
    }

    private async Task<bool> Wait(Task next, CancellationToken cancellation)
    {
        try
        {
            using var drawn = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(next, Task.Delay(DrawEvery, clock, drawn.Token));
            await drawn.CancelAsync();
            await Task.Delay(TellEvery, clock, cancellation);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Put(AlarmRow row)
    {
        // Commits go one by one, but whoever made them may tell them here out of turn.
        if (versions.GetValueOrDefault(row.Key) > row.Version) return;
        versions[row.Key] = row.Version;
        var point = points.Of(row);
        if (row is { Life: AlarmLife.Normal, Place: AlarmPlace.Shown }) known.Remove(row.Key);
        else known[row.Key] = point;
        if (asked.GetValueOrDefault(row.Key) == row.AskedAt) return;
        asked[row.Key] = row.AskedAt;
        recent.Enqueue((row.AskedAt, point));
    }

    private void Tell()
    {
        changed.TrySetResult();
        changed = NewSignal();
    }

    private AlarmsNow Draw(SilentView viewer)
    {
        while (recent.TryPeek(out var oldest) && clock.GetUtcNow() - oldest.At > AlarmRates.Window) recent.Dequeue();
        var told = known.Values.Where(viewer.Shows).ToList();
        var shown = told
            .Where(point => point.View is { Place: AlarmPlace.Shown, Life: not AlarmLife.Normal })
            .Concat(recordFault is null ? [] : [recordFault])
            .ToList();
        return new(
            points.Grouping.Lines(shown),
            [
                .. told.Select(point => point.View).Where(view => view.Place is not AlarmPlace.Shown)
                    .OrderByDescending(view => view.Priority).ThenBy(view => view.Since),
            ],
            AlarmRates.Of(recent.Count(one => viewer.Shows(one.Point))));
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
