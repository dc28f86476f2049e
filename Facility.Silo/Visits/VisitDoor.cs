using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>A visit day at the door: who came, was searched, went in and left, each by name.</summary>
public sealed class VisitDoor(
    FacilityWriter writer, VisitLook look, VisitSteps steps, VisitReviews reviews, VisitLending lending,
    IPanelConnections panels)
{
    /// <summary>A step; the same step again changes nothing.</summary>
    public Task<Verdict> Step(Actor actor, VisitStep asked, CancellationToken cancellation) => Told(
        asked.Trigger is VisitTrigger.Admit,
        async (db, record) =>
        {
            await steps.Sweep(db, record);
            var order = asked with { Badges = await lending.Printed(db, asked.Badges) };
            var row = await db.Visits.FindAsync(order.Visit);
            var guests = (await VisitLook.GuestsOf(db, [order.Visit]))[order.Visit].ToList();
            if (row is not null && IsDone(row, order.Trigger)) return Verdict.Allowed;

            var sexes = await SexesOf(db, guests);
            var verdict = VisitDoorRules.JudgeStep(new(
                order, row?.State, [.. guests.Select(guest => GuestOf(guest, sexes))], VisitParty.None,
                row is null || IsTime(row, order.Trigger, record.Now),
                row is not null && await reviews.IsOpen(db, record, row, guests), await Badges(db))
            {
                Cards = await lending.Among(db, order.Badges),
            });
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, row?.PrisonerId ?? "", verdict);

            Write(order, row!, guests);
            if (order.Trigger is VisitTrigger.Admit) await lending.Lend(db, record, actor, (row!, guests));
            await steps.Take(db, record, actor, row!, order.Trigger);
            return verdict;
        },
        cancellation);

    /// <summary>A search, done or declined; the last one moves the visit on, and without an adult refuses it.</summary>
    public Task<Verdict> Search(Actor actor, SearchGuest order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Visits.FindAsync(order.Visit);
            var guests = (await VisitLook.GuestsOf(db, [order.Visit]))[order.Visit].ToList();
            var guest = guests.Find(one => one.VisitorId == order.Visitor.Value);
            var sexes = await SexesOf(db, guests);
            var verdict = VisitDoorRules.JudgeSearch(new(
                order, row?.State, guest is null ? null : GuestOf(guest, sexes)));
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, row?.PrisonerId ?? "", verdict);

            (guest!.Consented, guest.SearchKind, guest.SearchedByName) = (order.Consented, order.Kind, actor.Name);
            (guest.SearchReason, guest.Found) = (order.Reason.Trim(), order.Found.Trim());
            record.Append(VisitEntries.Of(SiloRecordKinds.VisitSearched, actor, row!)
                .With("visitor", guest.VisitorId).With("how", VisitEntries.Word(order.Kind))
                .With("reason", guest.SearchReason)
                .With("result", !order.Consented ? "declined"
                    : guest.Found.Length > 0 ? "something was found" : "nothing")
                .About(guest.VisitorId));
            await AfterSearch(db, record, actor, row!, guests);
            return verdict;
        },
        cancellation);

    /// <summary>A visitor leaves; a repeat changes nothing.</summary>
    public Task<Verdict> Leave(Actor actor, GuestLeaves asked, CancellationToken cancellation) => Told(
        true,
        async (db, record) =>
        {
            var order = asked with { Badge = await lending.Printed(db, asked.Badge) };
            var row = await db.Visits.FindAsync(order.Visit);
            var guest = await db.VisitGuests.FindAsync(order.Visit, order.Visitor.Value);
            if (guest is { LeftAt: not null } && guest.Badge == order.Badge.Trim()) return Verdict.Allowed;

            var verdict = VisitDoorRules.JudgeLeave(new(order, guest is null ? null : GuestOf(guest)));
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, row?.PrisonerId ?? "", verdict);

            guest!.LeftAt = record.Now;
            await VisitLending.TakeBack(db, record, actor, (row!, guest));
            record.Append(VisitEntries.Of(SiloRecordKinds.VisitLeft, actor, row!)
                .With("visitor", guest.VisitorId).About(guest.VisitorId));
            return verdict;
        },
        cancellation);

    /// <summary>Closes a session.</summary>
    public Task<Verdict> Close(Actor actor, string slot, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            await steps.Sweep(db, record);
            var row = await db.VisitSlots.FindAsync(slot);
            if (row is { ClosedAt: not null }) return Verdict.Allowed;
            var inside = await (
                from guest in db.VisitGuests
                join visit in db.Visits on guest.VisitId equals visit.Id
                join person in db.People on guest.VisitorId equals person.Id
                where visit.SlotId == slot && (guest.EnteredAt != null || guest.Badge != "") && guest.LeftAt == null
                orderby person.Name
                select new { person.Name, guest }).ToListAsync();
            var open = await db.Visits.CountAsync(one => one.SlotId == slot && one.State <= VisitState.InProgress);
            var verdict = VisitDoorRules.JudgeClose(new(
                row is not null,
                [.. inside.Select(one => $"{one.Name} ({VisitCardQueries.Seen(one.guest, look)})")], open));
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, slot, verdict);

            row!.ClosedAt = record.Now;
            record.Append(new RecordFacts(SiloRecordKinds.VisitSessionClosed, actor, slot).With("slot", slot));
            return verdict;
        },
        cancellation);

    /// <summary>A visitor as the rules of the door see them.</summary>
    internal static DoorGuest GuestOf(VisitGuestRow row, Dictionary<string, Sex>? sexes = null) => new(
        new(row.VisitorId), row.IsAdult, sexes?.GetValueOrDefault(row.VisitorId) ?? Sex.Unknown, row.Came,
        row.Consented, row.Badge, row.EnteredAt is not null, row.LeftAt is not null)
    {
        IsOut = row.OutAt is not null,
        HoldsCard = row.HoldsCard,
    };

    // A lent card opens, and one that is back does not, from the next table on.
    private async Task<Verdict> Told(
        bool isLent, Func<FacilityDb, RecordAppender, Task<Verdict>> work, CancellationToken cancellation)
    {
        var verdict = await writer.Commit(work, cancellation);
        if (isLent && verdict.IsAllowed) panels.TablesChanged();
        return verdict;
    }

    private async Task AfterSearch(
        FacilityDb db, RecordAppender record, Actor actor, VisitRow row, List<VisitGuestRow> guests)
    {
        if (guests.Exists(guest => guest is { Came: true, Consented: null })) return;
        if (guests.Exists(guest => guest is { Came: true, Consented: true, IsAdult: true }))
        {
            await steps.Take(db, record, actor, row, VisitTrigger.Search);
            return;
        }
        (row.Refusal, row.Because) = (VisitRefusal.SearchDeclined, "nobody grown up consented to be searched");
        await steps.Take(db, record, actor, row, VisitTrigger.Refuse);
    }

    private static void Write(VisitStep order, VisitRow row, List<VisitGuestRow> guests)
    {
        foreach (var guest in guests)
        {
            if (order.Trigger is VisitTrigger.Arrive) guest.Came = order.Came.Any(one => one.Value == guest.VisitorId);
            if (order.Trigger is not VisitTrigger.Admit) continue;
            if (order.Badges.FirstOrDefault(one => one.Visitor.Value == guest.VisitorId) is { } badge)
                guest.Badge = badge.Badge.Trim();
        }
        if (order.Trigger is VisitTrigger.Refuse) row.Refusal = order.Refusal;
        if (order.Trigger is VisitTrigger.End) row.Smuggling = order.Smuggling;
        row.Because = order.Words.Trim();
    }

    private bool IsTime(VisitRow row, VisitTrigger trigger, DateTimeOffset now) => now < row.Until
        && (trigger is not VisitTrigger.Arrive
            || look.PolicyAt(row.From).Whole("visiting.arrive-minutes") is not { } minutes
            || now >= row.From.AddMinutes(-minutes))
        && (trigger is not VisitTrigger.Begin || now >= row.From);

    private static bool IsDone(VisitRow row, VisitTrigger trigger) => (trigger, row.State) is
        (VisitTrigger.Arrive, VisitState.Arrived) or (VisitTrigger.Admit, VisitState.Admitted)
        or (VisitTrigger.Begin, VisitState.InProgress) or (VisitTrigger.End, VisitState.Ended)
        or (VisitTrigger.Refuse, VisitState.Refused);

    private static async Task<Dictionary<string, Sex>> SexesOf(FacilityDb db, List<VisitGuestRow> guests)
    {
        var ids = guests.ConvertAll(guest => guest.VisitorId);
        return await db.Visitors.Where(row => ids.Contains(row.PersonId))
            .ToDictionaryAsync(row => row.PersonId, row => row.Sex);
    }

    private static async Task<ImmutableArray<string>> Badges(FacilityDb db) =>
    [
        .. await db.VisitGuests.Where(guest => guest.Badge != "" && guest.LeftAt == null)
            .Select(guest => guest.Badge).ToListAsync(),
    ];
}
