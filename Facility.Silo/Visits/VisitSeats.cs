using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Visits;

/// <summary>Seats of sessions inside one transaction: the row's version and its check constraint refuse whatever slips
/// past the rule.</summary>
internal static class VisitSeats
{
    /// <summary>Takes a seat; the session's row is made with its first.</summary>
    public static async Task Take(FacilityDb db, VisitSlotFacts slot)
    {
        var row = await db.VisitSlots.FindAsync(slot.Id);
        if (row is null)
        {
            row = new()
            {
                Id = slot.Id, TemplateId = slot.Template.Id, RoomId = slot.Room.Id, Day = slot.Day,
                From = slot.From, Until = slot.Until, Seats = slot.Template.Seats,
            };
            db.VisitSlots.Add(row);
        }
        Invariant.Require(row.Taken < row.Seats);
        row.Taken++;
    }

    /// <summary>Gives a visit's seat up.</summary>
    public static async Task Give(FacilityDb db, VisitRow visit)
    {
        var row = (await db.VisitSlots.FindAsync(visit.SlotId))!;
        Invariant.Require(row.Taken > 0);
        row.Taken--;
    }

    /// <summary>Gives the seat up when a step leads to where none is taken.</summary>
    public static async Task After(FacilityDb db, VisitRow visit, VisitState before)
    {
        if (VisitMachine.Seated.Contains(before) && !VisitMachine.Seated.Contains(visit.State)) await Give(db, visit);
    }
}
