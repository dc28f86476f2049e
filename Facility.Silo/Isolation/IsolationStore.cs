using Facility.Contracts.Actors;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Domain.Isolation;
using Facility.Silo.Due;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Isolation;

/// <summary>Orders of isolation and the medics' notes as rows, each judged and recorded in one transaction.</summary>
public sealed class IsolationStore(FacilityWriter writer, HousingLook look)
{
    /// <summary>Isolates somebody; a repeat gets the first answer.</summary>
    public Task<Verdict> Order(Actor actor, OrderIsolation order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.Isolations.AnyAsync(row => row.OrderId == order.Order.Value)) return Verdict.Allowed;

            var facts = await FactsOf(db, record.Now, order);
            var verdict = IsolationRules.JudgeOrder(facts);
            if (!verdict.IsAllowed)
                return Refuse(
                    record, actor, facts.Person is null ? "" : order.Person.Value, verdict, order.Order.Value);

            var row = RowOf(actor, order);
            db.Isolations.Add(row);
            await DueEvents.Isolated(new(db, record, look.Zone), row, record.Now);
            record.Append(new RecordFacts(SiloRecordKinds.IsolationOrdered, actor, row.PersonId)
            {
                Cause = order.Order.Value,
            }
            .With("order", row.Id).With("kind", row.Kind.ToString()).With("from", $"{row.StartsAt:O}")
            .With("until", $"{row.Until:O}").With("profile", facts.Policy.Profile)
            .With("beyond_floor", row.BeyondFloor.Length > 0 ? "yes" : "no").About(row.Id));
            return verdict;
        },
        cancellation);

    /// <summary>Ends an order before its time.</summary>
    public Task<Verdict> End(Actor actor, EndIsolation order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Isolations.Where(IsolationRows.LiveAt(record.Now))
                .SingleOrDefaultAsync(one => one.Id == order.Id);
            var verdict = IsolationRules.JudgeEnd(new(order, row?.Kind, look.HouseAt(record.Now).Policy));
            if (!verdict.IsAllowed) return Refuse(record, actor, row?.PersonId ?? "", verdict, "");

            Close(record, actor, row!, order.Why, record.Now);
            row!.EndWords = order.Words.Trim();
            return verdict;
        },
        cancellation);

    /// <summary>Writes down that a medic has seen somebody; unfit ends every order save own protection.</summary>
    public Task<Verdict> Note(Actor actor, NoteFitness order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.IsolationNotes.AnyAsync(note => note.OrderId == order.Order.Value)) return Verdict.Allowed;

            var verdict = IsolationRules.JudgeNote(new(order, await Held(db, order.Person.Value) is not null));
            if (!verdict.IsAllowed) return Refuse(record, actor, "", verdict, order.Order.Value);

            var live = await db.Isolations.Where(IsolationRows.LiveAt(record.Now))
                .Where(row => row.PersonId == order.Person.Value).OrderBy(row => row.StartsAt).ToListAsync();
            var holds = live.FirstOrDefault(row => row.StartsAt <= record.Now)?.Id ?? "";
            db.IsolationNotes.Add(new()
            {
                OrderId = order.Order.Value, PersonId = order.Person.Value, IsolationId = holds, At = record.Now,
                By = actor.Person.Value, IsFit = order.IsFit, Words = order.Words.Trim(),
            });
            record.Append(new RecordFacts(SiloRecordKinds.IsolationNoted, actor, order.Person.Value)
            {
                Cause = order.Order.Value,
            }.With("order", holds).About(holds));
            foreach (var row in live.Where(row => !order.IsFit && row.Kind is not IsolationKind.SafePlace))
                Close(record, actor, row, IsolationEnd.Medical, record.Now);
            return verdict;
        },
        cancellation);

    /// <summary>Writes an end down; what has yet to begin ends as it would begin.</summary>
    public static void Close(
        RecordAppender record, Actor actor, IsolationRow row, IsolationEnd why, DateTimeOffset at)
    {
        (row.EndedAt, row.End, row.EndedBy) = (at > row.StartsAt ? at : row.StartsAt, why, actor.Person.Value);
        record.Append(new RecordFacts(SiloRecordKinds.IsolationEnded, actor, row.PersonId)
            .With("order", row.Id).With("why", why.ToString()).With("at", $"{row.EndedAt:O}").About(row.Id));
    }

    private async Task<IsolationFacts> FactsOf(FacilityDb db, DateTimeOffset now, OrderIsolation order)
    {
        var house = look.HouseAt(now);
        var picture = await IsolationPicture.Read(db, [order.Person.Value]);
        var holds = TimeSpan.FromHours(house.Policy.Whole("isolation.fitness-hours") ?? 0);
        return new(
            order, await Held(db, order.Person.Value), picture.SpansOf(order.Person.Value, now),
            picture.FitnessSince(order.Person.Value, order.From - holds), house.Policy, now, house.Today);
    }

    private static async Task<Particulars?> Held(FacilityDb db, string person)
    {
        var row = await db.People.FindAsync(person);
        var prisoner = await db.Prisoners.FindAsync(person);
        return row is { Kind: PersonKind.Prisoner } && prisoner is not { Presence: Presence.Gone }
            ? PersonRows.ParticularsOf(row.Born, prisoner) : null;
    }

    private static IsolationRow RowOf(Actor actor, OrderIsolation order) => new()
    {
        Id = IsolationRows.IdOf(order.Order),
        OrderId = order.Order.Value,
        PersonId = order.Person.Value,
        Kind = order.Kind,
        Ground = order.Ground.Trim(),
        Authority = order.Authority.Trim(),
        Breach = order.Breach.Trim(),
        BeyondFloor = order.BeyondFloor.Trim(),
        Consent = order.Consent.Trim(),
        StartsAt = order.From,
        Until = order.Until,
        By = actor.Person.Value,
    };

    private static Verdict Refuse(
        RecordAppender record, Actor actor, string person, Verdict verdict, string cause)
    {
        record.Append(new RecordFacts(SiloRecordKinds.IsolationRefused, actor, person)
        {
            Verdict = verdict, Cause = cause,
        });
        return verdict;
    }
}
