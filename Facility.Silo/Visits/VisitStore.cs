using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Seats of the visit wing: held, booked, moved and called off, each judged, counted and recorded in one
/// transaction.</summary>
public sealed class VisitStore(
    FacilityWriter writer, VisitLook look, VisitSteps steps, VisitQuota quota, VisitOffers offers)
{
    /// <summary>Holds a seat; a repeat gets the first answer.</summary>
    public async Task<VisitAnswer> Hold(Actor actor, HoldVisit order, CancellationToken cancellation)
    {
        var answer = await writer.Commit(
            async (db, record) =>
            {
                await steps.Sweep(db, record);
                var id = VisitRowWords.IdOf("vi", order.Order);
                if (await db.Visits.FindAsync(id) is { } known) return Again(known);

                var parties = VisitLook.PartiesOf(order);
                var picture = await look.Around(db, record.Now, parties, order.Slot);
                var slot = picture.Wing.Find(order.Slot);
                var facts = picture.Of(parties, slot, "");
                facts = facts with { Entitlement = await quota.Ask(db, record.Now, parties, facts.Day) };
                var objections = VisitRules.Judge(facts, VisitLook.SeesOthers(actor));
                if (!objections.IsEmpty)
                    return await Refuse((db, record, actor), parties, objections, new(
                        "", order.Order.Value, facts.Host.IsHeld, async asked => picture.Of(asked, slot, "") with
                        {
                            Entitlement = await quota.Ask(db, record.Now, asked, facts.Day),
                        })
                    {
                        NextOn = await quota.Next(db, record.Now, parties, facts.Day, ""),
                    });

                var row = RowOf(actor, order, slot!, record.Now, look);
                db.Visits.Add(row);
                db.VisitGuests.AddRange(facts.Comers.Select((comer, place) => GuestOf(row, comer, facts, place)));
                await VisitSeats.Take(db, slot!);
                await quota.Reserve(db, record, actor, row, facts.Day);
                record.Append(VisitEntries.Of(SiloRecordKinds.VisitHeld, actor, row)
                    .With("until", $"{row.HeldUntil:O}"));
                return new VisitAnswer([], row.Id, row.HeldUntil, []);
            },
            cancellation);
        return answer.IsAllowed ? answer : await WithOffers(answer, VisitLook.PartiesOf(order), "", cancellation);
    }

    /// <summary>Books what is held, judged again as things stand now.</summary>
    public Task<VisitAnswer> Book(Actor actor, string visit, Tongue tongue, CancellationToken cancellation) =>
        Change(actor, visit, tongue, VisitTrigger.Book, async (db, record, row, guests) =>
        {
            if (row.State is VisitState.Booked) return Again(row);
            var verdict = VisitDoorRules.JudgeStep(new(
                new(visit, VisitTrigger.Book), row.State, [], VisitParty.Institution, true, false, []));
            if (!verdict.IsAllowed) return Refused(record, actor, row, verdict);

            var parties = VisitLook.PartiesOf(row, guests, tongue);
            var picture = await look.Around(db, record.Now, parties, row.SlotId);
            var facts = picture.Of(parties, picture.Wing.Find(row.SlotId), row.Id);
            var objections = VisitRules.Judge(facts, VisitLook.SeesOthers(actor));
            if (!objections.IsEmpty)
                return await Refuse((db, record, actor), parties, objections, new(
                    row.Id, row.OrderId, IsHeld: true,
                    asked => Task.FromResult(picture.Of(asked, picture.Wing.Find(row.SlotId), row.Id))));

            await steps.Take(db, record, actor, row, VisitTrigger.Book);
            record.Append(VisitEntries.Of(SiloRecordKinds.VisitBooked, actor, row)
                .With("profile", facts.Policy.Profile).With("decision", row.Decision));
            await VisitTells.Add(db, record, row, ("tell-booked", look.Wall(row.From), facts.Session!.Room));
            return new([], row.Id, null, []);
        }, cancellation);

    /// <summary>Moves a visit to another session; both seats and the count change together.</summary>
    public Task<VisitAnswer> Move(Actor actor, MoveVisit order, CancellationToken cancellation) =>
        Change(actor, order.Visit, order.Tongue, VisitTrigger.None, async (db, record, row, guests) =>
        {
            if (row.MovedBy == order.Order.Value) return Again(row);
            var verdict = VisitDoorRules.JudgeStep(new(
                new(row.Id, VisitTrigger.Cancel) { Words = "moved" }, row.State is VisitState.Booked ? row.State : null,
                [], order.By, true, false, []));
            if (!verdict.IsAllowed) return Refused(record, actor, row, verdict);

            var parties = VisitLook.PartiesOf(row, guests, order.Tongue);
            var picture = await look.Around(db, record.Now, parties, order.Slot);
            var slot = picture.Wing.Find(order.Slot);
            var facts = picture.Of(parties, slot, row.Id);
            facts = facts with
            {
                Entitlement = await quota.Ask(db, record.Now, parties, facts.Day, row.QuotaKey),
            };
            var objections = VisitRules.Judge(facts, VisitLook.SeesOthers(actor));
            if (!objections.IsEmpty)
                return await Refuse((db, record, actor), parties, objections, new(
                    row.Id, order.Order.Value, IsHeld: true, async asked => picture.Of(asked, slot, row.Id) with
                    {
                        Entitlement = await quota.Ask(db, record.Now, asked, facts.Day, row.QuotaKey),
                    })
                {
                    NextOn = await quota.Next(db, record.Now, parties, facts.Day, row.QuotaKey),
                });

            await Reseat(db, record, actor, row, (slot!, order));
            foreach (var guest in guests) guest.IsAdult = facts.IsAdult(facts.Comers[guest.Position]);
            await VisitTells.Add(db, record, row, ("tell-moved", look.Wall(row.From), slot!.Room.Label));
            return new([], row.Id, null, []);
        }, cancellation);

    /// <summary>Calls a visit off.</summary>
    public Task<Verdict> Cancel(Actor actor, CancelVisit order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            await steps.Sweep(db, record);
            var row = await db.Visits.FindAsync(order.Visit);
            if (row is { State: VisitState.Cancelled } && row.CalledOffBy == order.By) return Verdict.Allowed;

            var guests = (await VisitLook.GuestsOf(db, [order.Visit]))[order.Visit].ToList();
            var verdict = VisitDoorRules.JudgeStep(new(
                new(order.Visit, VisitTrigger.Cancel) { Words = order.Words }, row?.State,
                [.. guests.Select(guest => VisitDoor.GuestOf(guest))], order.By, true, false, []));
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, row?.PrisonerId ?? "", verdict);

            var wasBooked = row!.State is not VisitState.Held;
            (row.CalledOffBy, row.Because) = (order.By, order.Words.Trim());
            await steps.Take(db, record, actor, row, VisitTrigger.Cancel);
            if (wasBooked) await VisitTells.Add(db, record, row, (
                order.By is VisitParty.Institution ? "tell-cancelled" : "tell-called-off", look.Wall(row.From), ""));
            return verdict;
        },
        cancellation);

    // Both seats in one transaction: whoever is refused a new one keeps the old.
    private async Task Reseat(
        FacilityDb db, RecordAppender record, Actor actor, VisitRow row, (VisitSlotFacts Slot, MoveVisit Order) to)
    {
        var before = row.SlotId;
        await VisitSeats.Give(db, row);
        await VisitSeats.Take(db, to.Slot);
        (row.SlotId, row.From, row.Until) = (to.Slot.Id, to.Slot.From, to.Slot.Until);
        (row.MovedBy, row.ChangedAt, row.ChangedByName) = (to.Order.Order.Value, record.Now, actor.Name);
        row.Moves++;
        await quota.Reserve(db, record, actor, row, to.Slot.Day);
        db.VisitReviews.RemoveRange(await db.VisitReviews.Where(one => one.VisitId == row.Id).ToListAsync());
        record.Append(VisitEntries.Of(SiloRecordKinds.VisitMoved, actor, row).With("from", before)
            .With("by", VisitEntries.Word(to.Order.By)));
    }

    private async Task<VisitAnswer> Change(
        Actor actor, string visit, Tongue tongue, VisitTrigger trigger,
        Func<FacilityDb, RecordAppender, VisitRow, List<VisitGuestRow>, Task<VisitAnswer>> work,
        CancellationToken cancellation)
    {
        VisitParties? parties = null;
        var answer = await writer.Commit(
            async (db, record) =>
            {
                await steps.Sweep(db, record);
                var row = await db.Visits.FindAsync(visit);
                if (row is null) return Refused(record, actor, null, VisitDoorRules.JudgeStep(new(
                    new(visit, trigger), null, [], VisitParty.Institution, true, false, [])));
                var guests = (await VisitLook.GuestsOf(db, [visit]))[visit].ToList();
                parties = VisitLook.PartiesOf(row, guests, tongue);
                return await work(db, record, row, guests);
            },
            cancellation);
        return answer.IsAllowed || parties is null ? answer : await WithOffers(answer, parties, visit, cancellation);
    }

    private async Task<VisitAnswer> WithOffers(
        VisitAnswer answer, VisitParties parties, string own, CancellationToken cancellation) =>
        answer with { Next = await offers.Earliest(parties, own, cancellation) };

    private static VisitAnswer Again(VisitRow row) => new([], row.Id, row.HeldUntil, []);

    private static VisitAnswer Refused(RecordAppender record, Actor actor, VisitRow? row, Verdict verdict)
    {
        VisitEntries.Refuse(record, actor, row?.PrisonerId ?? "", verdict, row?.OrderId ?? "");
        return new([.. verdict.Refusals.Select(one => new VisitObjection(one.Rule, one.Because, one.WouldChange, []))],
            "", null, []);
    }

    private static async Task<VisitAnswer> Refuse(
        (FacilityDb Db, RecordAppender Record, Actor Actor) at, VisitParties parties,
        ImmutableArray<VisitObjection> objections, RefusedVisit refused)
    {
        var answer = new VisitAnswer(objections, "", null, []);
        var entry = await VisitNotices.Refuse(at, parties, answer.Verdict, refused);
        return answer with { Entry = refused.IsHeld ? entry.Number : 0 };
    }

    private static VisitRow RowOf(
        Actor actor, HoldVisit order, VisitSlotFacts slot, DateTimeOffset now, VisitLook look) => new()
    {
        Id = VisitRowWords.IdOf("vi", order.Order), OrderId = order.Order.Value, PrisonerId = order.Prisoner.Value,
        SlotId = slot.Id, From = slot.From, Until = slot.Until, Kind = order.Kind, State = VisitState.Held,
        HeldUntil = now.AddMinutes(look.PolicyAt(now).Whole("visiting.hold-minutes") ?? 10),
        ByVideo = order.ByVideo, Leave = order.Leave.Trim(), Decision = order.Decision.Trim(), Swap = order.Swap.Trim(),
        ChangedAt = now,
        ChangedByName = actor.Name,
    };

    private static VisitGuestRow GuestOf(VisitRow row, VisitComer comer, VisitFacts facts, int place) => new()
    {
        VisitId = row.Id, VisitorId = comer.Id.Value, Position = place, Relation = comer.Relation,
        IsAdult = facts.IsAdult(comer),
    };
}
