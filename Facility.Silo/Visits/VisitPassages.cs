using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.Visits;

/// <summary>Who is in the wing: moved by what a turnstile counted, or by an officer who says why.</summary>
public sealed class VisitPassages(FacilityWriter writer)
{
    /// <summary>How a passage by hand stands in lists.</summary>
    public const string ByHand = "by hand";

    /// <summary>Lets a visitor through by hand.</summary>
    public Task<Verdict> Pass(Actor actor, PassByHand order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Visits.FindAsync(order.Visit);
            var guest = await db.VisitGuests.FindAsync(order.Visit, order.Visitor.Value);
            var verdict = VisitDoorRules.JudgePass(new(
                order, row?.State, guest is null ? null : VisitDoor.GuestOf(guest)));
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, row?.PrisonerId ?? "", verdict);

            Move(guest!, order.Entering, (ByHand, record.Now));
            record.Append(EntryOf(actor, row!, guest!, order.Entering).With("because", order.Words.Trim()));
            return verdict;
        },
        cancellation);

    /// <summary>Moves a visitor in the count.</summary>
    internal static void Move(VisitGuestRow guest, bool entering, (string Where, DateTimeOffset At) passed)
    {
        (guest.PassedAt, guest.PassedOn) = passed;
        if (entering) (guest.EnteredAt, guest.OutAt) = (guest.EnteredAt ?? passed.At, null);
        else guest.OutAt = passed.At;
    }

    /// <summary>The entry of a passage.</summary>
    internal static RecordFacts EntryOf(Actor actor, VisitRow row, VisitGuestRow guest, bool entering) =>
        VisitEntries.Of(SiloRecordKinds.VisitPassed, actor, row)
            .With("visitor", guest.VisitorId).With("way", entering ? "into the wing" : "out of the wing")
            .With("at", guest.PassedAt).About(guest.VisitorId);
}
