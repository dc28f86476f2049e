using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Domain.Roll;
using Facility.Silo.Children;
using Facility.Silo.Due;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Roll;

/// <summary>Movements as rows, each with where it leaves the person and, at an end, with their place freed.</summary>
public sealed class RollStore(FacilityWriter writer, HousingLook look)
{
    /// <summary>Writes a passage of the gate down; a repeat gets the first answer.</summary>
    public Task<Verdict> Move(Actor actor, RecordMovement order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.Movements.AnyAsync(row => row.OrderId == order.Order.Value)) return Verdict.Allowed;

            var person = await Known(db, order.Person.Value);
            var last = await db.Movements.Where(row => row.PersonId == order.Person.Value)
                .OrderByDescending(row => row.Sequence).FirstOrDefaultAsync();
            var verdict = MovementRules.Judge(new(order, person?.Presence, last?.At, record.Now));
            if (!verdict.IsAllowed)
            {
                record.Append(new RecordFacts(SiloRecordKinds.MovementRefused, actor, person?.PersonId ?? "")
                {
                    Verdict = verdict, Cause = order.Order.Value,
                }.With("movement", order.Kind.ToString()));
                return verdict;
            }

            db.Movements.Add(RowOf(actor, order, last, person!.Presence));
            await DueEvents.Moved(new(db, record, look.Zone), order);
            (person.Presence, person.PresentSince) = (Movements.After(order.Kind), order.At);
            await ChildEnds.MotherLeft(db, record, actor, order, look);
            var freed = Movements.Ends(order.Kind) ? await Free(db, record, actor, person.PersonId) : "";
            record.Append(new RecordFacts(SiloRecordKinds.Movement, actor, person.PersonId)
            {
                Cause = order.Order.Value,
            }
            .With("movement", order.Kind.ToString()).With("at", $"{order.At:O}")
            .With("due_back", order.DueBack is { } due ? $"{due:O}" : "").With("freed", freed).About(freed));
            return verdict;
        },
        cancellation);

    // Somebody imported before movements were written is inside, as the import found them.
    private static async Task<PrisonerRow?> Known(FacilityDb db, string person)
    {
        if (await db.Prisoners.FindAsync(person) is { } row) return row;
        if (!await db.People.AnyAsync(one => one.Id == person && one.Kind == PersonKind.Prisoner)) return null;
        row = PersonRows.NewPrisoner(new(person), new());
        db.Prisoners.Add(row);
        return row;
    }

    private static MovementRow RowOf(Actor actor, RecordMovement order, MovementRow? last, Presence now) => new()
    {
        PersonId = order.Person.Value,
        Sequence = (last?.Sequence ?? 0) + 1,
        Kind = order.Kind,
        LedOut = !Movements.LeadsIn(order.Kind),
        WasOutBefore = now is Presence.Out,
        At = order.At,
        DueBack = order.DueBack,
        Authority = order.Authority.Trim(),
        OrderId = order.Order.Value,
        By = actor.Person.Value,
    };

    // Who is no longer held here keeps no place, no held place and no proposal.
    private async Task<string> Free(FacilityDb db, RecordAppender record, Actor actor, string person)
    {
        foreach (var move in await db.Moves.Where(row => row.State == MoveState.Proposed
            && db.MoveLegs.Any(leg => leg.MoveId == row.Id && leg.PersonId == person)).ToListAsync())
            await PlacementStore.TakeBack(db, record, actor, move, "somebody of it is no longer held here");
        if (await db.BedHolds.FindAsync(person) is { } held) db.BedHolds.Remove(held);
        await new ProvisionalIntake(db, record, look).End(
            actor, person, ProvisionalEnd.Gone, "the person is no longer held here");
        if (await db.Placements.FindAsync(person) is not { } home) return "";
        (await db.Cells.FindAsync(home.CellId))!.Occupied--;
        db.Placements.Remove(home);
        return home.CellId;
    }
}
