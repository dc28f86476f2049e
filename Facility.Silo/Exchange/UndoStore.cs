using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Exchange;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Exchange;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Quotas;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Exchange;

/// <summary>Takes back what a file did, whole, as long as nothing later rests on it.</summary>
public sealed class UndoStore(FacilityWriter writer, HousingLook look)
{
    // So many are named; all are counted.
    private const int NamedMax = 20;

    /// <summary>Undoes a file.</summary>
    public Task<Verdict> Undo(Actor actor, OrderId batch, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Imports.FindAsync(batch.Value);
            var stands = row is { UndoneAt: null };
            var verdict = ExchangeRules.JudgeUndo(new(stands, stands ? await RestsOn(db, row!) : []));
            if (!verdict.IsAllowed)
            {
                record.Append(new RecordFacts(SiloRecordKinds.ImportRefused, actor, "")
                {
                    Verdict = verdict, Cause = batch.Value,
                }.With("sheet", $"{row?.Sheet}").With("digest", row?.Digest ?? "").With("problems", "undo"));
                return verdict;
            }
            var changes = await db.ImportChanges.AsNoTracking().Where(one => one.ImportId == row!.Id).ToListAsync();
            foreach (var change in changes)
            {
                if (row!.Sheet is SheetKind.KeepApart) await TakeBackOrder(db, record, actor, change);
                else await TakeBackPerson(db, record, actor, row, change);
            }
            (row!.UndoneAt, row.UndoneBy) = (record.Now, actor.Person.Value);
            record.Append(new RecordFacts(SiloRecordKinds.ImportUndone, actor, "")
            {
                Cause = row.Id, Subjects = [.. changes.Select(change => change.Subject)],
            }.With("sheet", $"{row.Sheet}").With("digest", row.Digest)
                .With("added", $"{row.Added}").With("changed", $"{row.Changed}"));
            return verdict;
        },
        cancellation);

    private static async Task<ImmutableArray<string>> RestsOn(FacilityDb db, ImportRow row)
    {
        var now = await Footing.Of(db, row);
        var changes = await db.ImportChanges.AsNoTracking().Where(one => one.ImportId == row.Id).ToListAsync();
        var moved = changes.Where(change => change.Footing != now[change.Subject])
            .OrderBy(change => change.Subject, StringComparer.Ordinal).ToList();
        var ids = moved.Take(NamedMax).Select(change => change.Subject).ToList();
        var names = await db.People.Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => $" {person.Name}");
        ImmutableArray<string> named =
        [
            .. moved.Take(NamedMax).Select(change => $"{change.Subject}{names.GetValueOrDefault(change.Subject)} "
                + $"({Footing.Differs(change.Footing, now[change.Subject])})"),
        ];
        return moved.Count > NamedMax ? named.Add($"and {moved.Count - NamedMax} more") : named;
    }

    // No order ends without a word, and none is deleted: one that was given by mistake ends with that as its ground.
    private static async Task TakeBackOrder(FacilityDb db, RecordAppender record, Actor actor, ImportChangeRow change)
    {
        var row = (await db.KeepAparts.FindAsync(change.Subject))!;
        if (change.IsNew)
            (row.ClosedAt, row.ClosedBy, row.ClosedBecause) = (record.Now, actor.Person.Value, "import undone");
        else if (SheetDays.TryRead(change.Before, out var day)) row.ReviewOn = day!.Value;
        record.Append(new RecordFacts(
                change.IsNew ? SiloRecordKinds.KeepApartClosed : SiloRecordKinds.KeepApartReviewed,
                actor, row.PersonOne)
            {
                Cause = change.ImportId,
            }
            .With("order", row.Id).With("review_on", change.IsNew ? "" : $"{row.ReviewOn:O}")
            .About(row.PersonOther).About(row.Id));
    }

    private async Task TakeBackPerson(
        FacilityDb db, RecordAppender record, Actor actor, ImportRow batch, ImportChangeRow change)
    {
        await TakeBackPlacing(db, record, actor, batch, change.Subject);
        var before = change.IsNew ? new() : ImportPlan.Read<PersonFacts>(change.Before);
        if (before.Cell.Length == 0 && await db.Placements.FindAsync(change.Subject) is { } home)
        {
            (await db.Cells.FindAsync(home.CellId))!.Occupied--;
            db.Placements.Remove(home);
        }
        if (change.IsNew || before.LegalOrder.Length == 0) await RemoveHolding(db, batch, change.Subject);
        if (!change.IsNew)
        {
            await DatedFacts.Follow(
                db, change.Subject, before.Conditions, (record.Now, look.HouseAt(record.Now).Today));
            await PersonActs.Set(db, record.Now, batch.Id, change.Subject, before, isNew: false);
            return;
        }
        foreach (var review in await db.Reviews.Where(row => row.PersonId == change.Subject).ToListAsync())
        {
            db.Reviews.Remove(review);
            record.Append(new RecordFacts(SiloRecordKinds.ReviewEnded, Actor.Host, review.PersonId)
                .With("rule", review.Rule).With("cell", review.CellId).About(review.CellId));
        }
        if (await db.Prisoners.FindAsync(change.Subject) is { } prisoner) db.Prisoners.Remove(prisoner);
        db.People.Remove((await db.People.FindAsync(change.Subject))!);
    }

    // What the commission was to decide on is gone with the file, and so is its clock.
    private async Task TakeBackPlacing(
        FacilityDb db, RecordAppender record, Actor actor, ImportRow batch, string person)
    {
        var intake = new ProvisionalIntake(db, record, look);
        foreach (var row in await db.Provisionals.Where(row => row.Cause == batch.Id && row.PersonId == person)
            .ToListAsync())
        {
            if (row.Outcome is ProvisionalEnd.Waits)
                await intake.End(actor, row, ProvisionalEnd.Gone, "the file that placed them was taken back");
            db.Provisionals.Remove(row);
        }
    }

    // A holding that this file began goes with it; one of a reception keeps its papers.
    private static async Task RemoveHolding(FacilityDb db, ImportRow batch, string person)
    {
        if (await db.Custodies.FindAsync(person) is { } row && row.OrderId == $"{batch.Id}-{person}")
            db.Custodies.Remove(row);
    }
}
