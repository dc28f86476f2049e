using Facility.Contracts.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Lets holds run out, writes down to whom nobody came, and judges visits to come again when something was
/// decided since, or an hour went by; looks for cards that are not back.</summary>
public sealed class VisitClocks(
    FacilityWriter writer, VisitSteps steps, VisitReviews reviews, VisitOverdue overdue)
{
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromHours(1);
    private (long Entry, DateTimeOffset At) looked = (-1, DateTimeOffset.MinValue);

    /// <summary>Looks once.</summary>
    public async Task Tick(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        if (await seen.Visits.AnyAsync(row => (row.State == VisitState.Held && row.HeldUntil <= now)
            || (row.State == VisitState.Booked && row.From <= now), cancellation))
            await writer.Commit(async (db, record) => await steps.Sweep(db, record), cancellation);

        await overdue.Look(now, seen, cancellation);

        // Every fact that a rule looks at changes with an entry: no new one, nothing to judge but the calendar.
        var head = await seen.ChainHeads.AsNoTracking().Where(row => row.Id == ChainHead.Facility)
            .Select(row => row.Number).SingleOrDefaultAsync(cancellation);
        if (head == looked.Entry && now - looked.At < AtLeastEvery) return;
        await reviews.Scan(seen, now, cancellation);
        looked = (head, now);
    }
}
