using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Moves a judged visit on, in the transaction of whoever saw it: state, seat, ledger and entry together.
/// </summary>
public sealed class VisitSteps(VisitLook look, VisitQuota quota)
{
    /// <summary>A step that was judged, or that time took.</summary>
    internal async Task Take(FacilityDb db, RecordAppender record, Actor actor, VisitRow row, VisitTrigger trigger)
    {
        var before = row.State;
        row.State = new VisitMachine().Step(before, trigger);
        (row.ChangedAt, row.ChangedByName) = (record.Now, actor.IsHost ? "" : actor.Name);
        if (row.State is not VisitState.Held) row.HeldUntil = null;
        row.Counts = VisitUse.Counts(row.State, row.CalledOffBy, row.Refusal, look.PolicyAt(row.From));
        await VisitSeats.After(db, row, before);
        if (row.Counts is { } counts) await quota.Close(db, record, actor, row, counts);
        if (!VisitMachine.Live.Contains(row.State))
            db.VisitReviews.RemoveRange(await db.VisitReviews.Where(one => one.VisitId == row.Id).ToListAsync());
        var entry = record.Append(VisitEntries.Of(SiloRecordKinds.VisitStepped, actor, row)
            .With("state", VisitEntries.Word(row.State))
            .With("by", row.CalledOffBy is VisitParty.None ? "" : $"for the {VisitEntries.Word(row.CalledOffBy)}")
            .With("refusal", row.Refusal is VisitRefusal.None ? "" : VisitEntries.Word(row.Refusal))
            .With("counts", row.Counts is null || row.QuotaKey.Length == 0 ? ""
                : row.Counts is true ? "and counts" : "and does not count")
            .With("because", row.Because));
        if (row.State is VisitState.Refused) VisitNotices.AtTheDoor(db, entry, actor, row);
    }

    /// <summary>What time has done by this moment: holds that ran out, and visits to which nobody came.</summary>
    /// <returns>Whether it did anything.</returns>
    internal async Task<bool> Sweep(FacilityDb db, RecordAppender record)
    {
        var lapsed = await db.Visits.Where(row => row.State == VisitState.Held && row.HeldUntil <= record.Now)
            .ToListAsync();
        foreach (var row in lapsed) await Take(db, record, Actor.Host, row, VisitTrigger.HoldTimeUp);
        var late = await db.Visits.Where(row => row.State == VisitState.Booked && row.From <= record.Now).ToListAsync();
        var missed = late.FindAll(row => IsMissed(row, record.Now));
        foreach (var row in missed)
        {
            row.Because = "nobody came in time";
            await Take(db, record, Actor.Host, row, VisitTrigger.WaitTimeUp);
        }
        if (lapsed.Count + missed.Count == 0) return false;

        // What follows in this transaction asks the database how many seats there are.
        await db.SaveChangesAsync();
        return true;
    }

    private bool IsMissed(VisitRow row, DateTimeOffset now) =>
        look.PolicyAt(row.From).Whole("visiting.wait-minutes") is { } minutes && row.From.AddMinutes(minutes) <= now;
}
