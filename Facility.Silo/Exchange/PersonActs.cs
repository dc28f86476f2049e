using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Exchange;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Silo.Housing;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Quotas;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Exchange;

/// <summary>Writes what a plan does to people: their rows, first cells and holdings, each with its entry.</summary>
public sealed class PersonActs(HousingLook look)
{
    internal async Task<ImmutableArray<string>> Write(
        FacilityDb db, RecordAppender record, Actor actor, ImportRow batch, ImmutableArray<PersonAct> acts)
    {
        var work = acts.Where(act => act.Effect is not ImportEffect.Unchanged).ToList();
        foreach (var act in work)
        {
            db.ImportChanges.Add(new()
            {
                ImportId = batch.Id, Subject = act.Id.Value, IsNew = act.IsNew,
                Before = act.IsNew ? "" : ImportPlan.Write(act.Before),
            });
            await DatedFacts.Follow(
                db, act.Id.Value, act.After.Conditions, (record.Now, look.HouseAt(record.Now).Today));
            await Set(db, record.Now, batch.Id, act.Id.Value, act.After, act.IsNew);
            if (act.Holds) RecordHolding(record, actor, batch, act);
            if (act.Places) await Place(db, record, actor, batch, act);
        }
        return [.. work.Select(act => act.Id.Value)];
    }

    /// <summary>Brings rows to facts; the cell is none of them.</summary>
    internal static async Task Set(
        FacilityDb db, DateTimeOffset now, string batch, string id, PersonFacts facts, bool isNew)
    {
        if (isNew)
            db.People.Add(PersonRows.NewRow(
                new(id), facts.Name, PersonKind.Prisoner, "", facts.Born, fictional: false));
        else
        {
            var person = (await db.People.FindAsync(id))!;
            (person.Name, person.SearchName, person.Born) =
                (facts.Name, NameFolding.Kept(facts.Name, id), facts.Born);
            person.NameKey = NameOrder.KeyOf(facts.Name);
        }
        if (await db.Prisoners.FindAsync(id) is { } prisoner) PersonRows.Copy(facts.Particulars, prisoner);
        else db.Prisoners.Add(PersonRows.NewPrisoner(new(id), facts.Particulars));
        await Hold(db, now, batch, id, facts);
    }

    private static async Task Hold(FacilityDb db, DateTimeOffset now, string batch, string id, PersonFacts facts)
    {
        var row = await db.Custodies.FindAsync(id);
        if (row is null && facts.LegalOrder.Length == 0) return;
        if (row is null)
        {
            // As with a first order of somebody who was imported: nothing of a reception waits.
            row = new()
            {
                PersonId = id, OrderId = $"{batch}-{id}", ReceivedAt = now, PapersDueAt = now, CompletedAt = now,
            };
            db.Custodies.Add(row);
        }
        SheetDays.TryRead(facts.HeldUntil == PersonFacts.ForLife ? "" : facts.HeldUntil, out var until);
        if ((row.LegalOrder, row.OrderedOn, row.HeldUntil) != (facts.LegalOrder, facts.OrderedOn, until))
            (row.LegalOrder, row.OrderedOn, row.HeldUntil) = (facts.LegalOrder, facts.OrderedOn, until);
    }

    private static void RecordHolding(RecordAppender record, Actor actor, ImportRow batch, PersonAct act) =>
        record.Append(new RecordFacts(SiloRecordKinds.HoldingExtended, actor, act.Id.Value) { Cause = batch.Id }
            .With("held_until", act.After.HeldUntil == PersonFacts.ForLife ? "for life" : act.After.HeldUntil));

    private async Task Place(
        FacilityDb db, RecordAppender record, Actor actor, ImportRow batch, PersonAct act)
    {
        var cell = act.After.Cell;
        db.Placements.Add(new() { PersonId = act.Id.Value, CellId = cell, Since = record.Now });
        var row = (await db.Cells.FindAsync(cell))!;
        row.Occupied++;
        if (await db.BedHolds.FindAsync(act.Id.Value) is { } held) db.BedHolds.Remove(held);
        var ground = batch.CommissionId is { } order
            ? CommissionWords.On(await db.Commissions.FindAsync(order))
            : CommissionWords.Provisional(
                UrgentReason.TakenIn,
                await new ProvisionalIntake(db, record, look).Open(
                    act.Id.Value, row, new(batch.Id, UrgentReason.TakenIn, actor.Person.Value, "")),
                look.Zone);
        record.Append(new RecordFacts(SiloRecordKinds.PlacementMoved, actor, act.Id.Value) { Cause = batch.Id }
            .With("from", "").With("to", cell).With("ground", ground)
            .With("profile", look.HouseAt(record.Now).Policy.Profile)
            .With("proposed_by", actor.Person.Value).With("overridden", "").With("noted", "").With("until", "")
            .About(cell));
    }
}
