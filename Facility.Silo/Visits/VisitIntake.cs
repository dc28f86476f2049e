using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Domain.Alarms;
using Facility.Silo.Alarms;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Takes what turnstiles count of visitors with lent cards, within the transaction that appends it.</summary>
public sealed class VisitIntake(FacilityDb db, RecordAppender record, AlarmIntake alarms)
{
    /// <summary>Takes what an entry says of a visitor, if it says anything.</summary>
    public async Task Take(RecordRow entry)
    {
        if (entry.Kind != RecordKinds.PassageConfirmed) return;
        var facts = RecordBody.Read(entry.Body);
        var holder = facts.GetValueOrDefault("holder", "");
        var lent = await db.CardLendings.Where(row => row.VisitorId == holder && row.BackAt == null)
            .OrderBy(row => row.LentAt).LastOrDefaultAsync();
        if (lent is null) return;

        var visit = (await db.Visits.FindAsync(lent.VisitId))!;
        var guest = (await db.VisitGuests.FindAsync(lent.VisitId, holder))!;
        await Take(entry, visit, guest, facts.GetValueOrDefault("direction", "") == "A");
    }

    // A card passed back over the fence lets two people in by one name: the count stays by name, and somebody looks.
    private async Task Take(RecordRow entry, VisitRow visit, VisitGuestRow guest, bool entering)
    {
        var isIn = VisitDoor.GuestOf(guest).IsInside;
        VisitPassages.Move(guest, entering, (entry.Where, entry.At));
        record.Append(VisitPassages.EntryOf(Actor.Host, visit, guest, entering)
            .With("because", isIn != entering ? "" : entering
                ? "They had been counted in already: two may have passed with one card."
                : "They had not been counted in."));
        if (isIn == entering)
            await alarms.Take(
                new("visitor-count", AlarmTrigger.ConditionBegan, IsMoment: true), AlarmSource.Of(entry), entry.At);
    }
}
