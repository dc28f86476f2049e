using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Custody;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Domain.Custody;
using Facility.Domain.Due;
using Facility.Silo.Due;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Custody;

/// <summary>Receptions and the orders that hold people, as rows; entries hold ids, days and what is missing.</summary>
public sealed class CustodyStore(FacilityWriter writer, HousingLook look)
{
    /// <summary>Takes somebody onto the roll: person, first movement and running clock in one transaction.</summary>
    public Task<ReceptionReceipt> Receive(
        Actor actor, ReceivePerson order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var known = await db.Custodies.SingleOrDefaultAsync(row => row.OrderId == order.Order.Value);
            if (known is not null) return new ReceptionReceipt(Verdict.Allowed, new PersonId(known.PersonId));

            var house = look.HouseAt(record.Now);
            var verdict = ReceptionRules.JudgeReceive(new(order, record.Now, house.Today));
            if (!verdict.IsAllowed) return new(Refuse(record, actor, "", verdict, order.Order.Value), null);

            var person = new PersonId(
                $"p-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Order.Value)))[..8]}");
            db.People.Add(PersonRows.NewRow(
                person, order.Name.Trim(), PersonKind.Prisoner, "", order.Born, fictional: false));
            var prisoner = PersonRows.NewPrisoner(person, new() { Sex = order.Sex });
            (prisoner.Presence, prisoner.PresentSince) = (Presence.Inside, order.At);
            db.Prisoners.Add(prisoner);
            db.Movements.Add(new()
            {
                PersonId = person.Value, Sequence = 1, Kind = MovementKind.Arrival, LedOut = false, At = order.At,
                Authority = order.BroughtBy.Trim(), OrderId = order.Order.Value, By = actor.Person.Value,
            });
            var hours = house.Policy.Whole("reception.papers-hours") ?? 0;
            var row = new CustodyRow
            {
                PersonId = person.Value, OrderId = order.Order.Value, ReceivedAt = order.At,
                BroughtBy = order.BroughtBy.Trim(), PapersDueAt = order.At.AddHours(hours),
            };
            db.Custodies.Add(row);
            await DueEvents.Arrived(new(db, record, look.Zone), person.Value, order.Order.Value, order.At);
            record.Append(new RecordFacts(SiloRecordKinds.PersonReceived, actor, person.Value)
            {
                Cause = order.Order.Value,
            }.With("at", $"{order.At:O}").With("papers_due", $"{row.PapersDueAt:O}")
                .With("source", house.Policy.SourceOf("reception.papers-hours")));
            return new(verdict, person);
        },
        cancellation);

    /// <summary>Completes a reception.</summary>
    public Task<Verdict> Complete(
        Actor actor, PersonId person, ReceptionPapers papers, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Custodies.FindAsync(person.Value);
            var verdict = ReceptionRules.JudgeComplete(new(papers, row is { CompletedAt: null }));
            if (!verdict.IsAllowed) return Refuse(record, actor, row is null ? "" : person.Value, verdict, "");

            (row!.LegalOrder, row.OrderedOn, row.Ground) =
                (papers.LegalOrder.Trim(), papers.OrderedOn, papers.Ground.Trim());
            (row.Identity, row.Injuries) = (papers.Identity.Trim(), papers.Injuries.Trim());
            (row.Property, row.NextOfKin) = (papers.Property.Trim(), papers.NextOfKin.Trim());
            (row.HeldUntil, row.CompletedAt) = (papers.HeldUntil, record.Now);
            if (Injuries.AreNoted(row.Injuries))
                await new DueIntake(db, record, look.Zone).Open(
                    new("injuries", person.Value, row.OrderId, record.Now));
            record.Append(new RecordFacts(SiloRecordKinds.PapersCompleted, actor, person.Value)
                .With("held_until", papers.HeldUntil is { } until ? $"{until:yyyy-MM-dd}" : "for life")
                .With("late", record.Now > row.PapersDueAt ? "yes" : "no"));
            return verdict;
        },
        cancellation);

    /// <summary>Writes a new order down; the end it gives is the one that counts from then on.</summary>
    public Task<Verdict> Extend(Actor actor, ExtendHolding order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.Record.AnyAsync(entry => entry.Kind == SiloRecordKinds.HoldingExtended
                && entry.Cause == order.Order.Value)) return Verdict.Allowed;

            var row = await db.Custodies.FindAsync(order.Person.Value);
            var held = await db.People.AnyAsync(one => one.Id == order.Person.Value
                && one.Kind == PersonKind.Prisoner)
                && await db.Prisoners.FindAsync(order.Person.Value) is not { Presence: Presence.Gone };
            var verdict = ReceptionRules.JudgeExtend(new(order, held, look.HouseAt(record.Now).Today));
            if (!verdict.IsAllowed)
                return Refuse(record, actor, held ? order.Person.Value : "", verdict, order.Order.Value);

            // Who was imported has no reception; their first order begins the row.
            if (row is null)
            {
                row = new()
                {
                    PersonId = order.Person.Value, OrderId = order.Order.Value, ReceivedAt = record.Now,
                    PapersDueAt = record.Now, CompletedAt = record.Now,
                };
                db.Custodies.Add(row);
            }
            (row.LegalOrder, row.OrderedOn) = (order.LegalOrder.Trim(), order.OrderedOn);
            row.HeldUntil = order.HeldUntil;
            record.Append(new RecordFacts(SiloRecordKinds.HoldingExtended, actor, order.Person.Value)
            {
                Cause = order.Order.Value,
            }.With("held_until", order.HeldUntil is { } until ? $"{until:yyyy-MM-dd}" : "for life"));
            return verdict;
        },
        cancellation);

    private static Verdict Refuse(RecordAppender record, Actor actor, string person, Verdict verdict, string cause)
    {
        record.Append(new RecordFacts(SiloRecordKinds.CustodyRefused, actor, person)
        {
            Verdict = verdict, Cause = cause,
        });
        return verdict;
    }
}
