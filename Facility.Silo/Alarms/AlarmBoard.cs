using System.Runtime.CompilerServices;
using Facility.Contracts.Alarms;
using Facility.Domain.Alarms;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Alarms;

/// <summary>Every alarm that is not at rest, in memory, for screens; told only after its commit.</summary>
public sealed class AlarmBoard(
    IDbContextFactory<FacilityDb> contexts, AlarmPoints points, TimeProvider clock)
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly Dictionary<string, AlarmPoint> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);
    private readonly Queue<DateTimeOffset> recent = new();
    private TaskCompletionSource changed = NewSignal();
    private AlarmPoint? recordFault;

    /// <summary>All alarms now.</summary>
    public AlarmsNow Now
    {
        get
        {
            lock (gate) return Draw();
        }
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
    public async IAsyncEnumerable<AlarmsNow> Watch([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            Task next;
            AlarmsNow now;
            lock (gate) (next, now) = (changed.Task, Draw());
            yield return now;
            if (!await Wait(next, cancellation)) yield break;
        }
    }

    private async Task<bool> Wait(Task next, CancellationToken cancellation)
    {
        try
        {
            await next.WaitAsync(cancellation);
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
        if (row is { Life: AlarmLife.Normal, Place: AlarmPlace.Shown }) known.Remove(row.Key);
        else known[row.Key] = points.Of(row);
        if (asked.GetValueOrDefault(row.Key) == row.AskedAt) return;
        asked[row.Key] = row.AskedAt;
        recent.Enqueue(row.AskedAt);
    }

    private void Tell()
    {
        changed.TrySetResult();
        changed = NewSignal();
    }

    private AlarmsNow Draw()
    {
        while (recent.TryPeek(out var oldest) && clock.GetUtcNow() - oldest > AlarmRates.Window) recent.Dequeue();
        var shown = known.Values
            .Where(point => point.View is { Place: AlarmPlace.Shown, Life: not AlarmLife.Normal })
            .Concat(recordFault is null ? [] : [recordFault])
            .ToList();
        return new(
            points.Grouping.Lines(shown),
            [
                .. known.Values.Select(point => point.View).Where(view => view.Place is not AlarmPlace.Shown)
                    .OrderByDescending(view => view.Priority).ThenBy(view => view.Since),
            ],
            AlarmRates.Of(recent.Count));
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
