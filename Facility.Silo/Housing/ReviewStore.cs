using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Domain.Allocation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Housing;

/// <summary>Judges where people live again when a fact changed, and keeps the list of what stands against it.</summary>
/// <remarks>Nothing is moved by itself. What a second person has overridden is left out until its last day.</remarks>
public sealed class ReviewStore(FacilityWriter writer, HousingLook look)
{
    /// <summary>Days to put right what needs an override, and what nobody may allow: ours.</summary>
    public const int DaysToPutRight = 7, DaysForNever = 1;

    private static readonly AllocationReader Host = new(Tongue.English, SeesOthers: false, SeesHealth: false);

    /// <summary>Judges everybody; changes rows and record only where something is new or over.</summary>
    public async Task Scan(FacilityDb seen, DateTimeOffset now, CancellationToken cancellation)
    {
        var found = await Found(seen, now);
        var known = await seen.Reviews.AsNoTracking().ToListAsync(cancellation);
        if (known.Select(KeyOf).ToHashSet().SetEquals(found.Keys)) return;

        await writer.Commit(
            async (db, record) =>
            {
                var standing = await Found(db, record.Now);
                var rows = await db.Reviews.ToListAsync();
                foreach (var row in rows.Where(row => !standing.ContainsKey(KeyOf(row))))
                {
                    db.Reviews.Remove(row);
                    record.Append(new RecordFacts(SiloRecordKinds.ReviewEnded, Actor.Host, row.PersonId)
                        .With("rule", row.Rule).With("cell", row.CellId).About(row.CellId));
                }
                foreach (var (key, outcome) in standing.ExceptBy(rows.Select(KeyOf), one => one.Key))
                    Open(db, record, key, outcome);
            },
            cancellation);
    }

    private void Open(
        FacilityDb db, RecordAppender record, (string Person, string Rule, string Cell) key, AllocationOutcome outcome)
    {
        var due = look.HouseAt(record.Now).Today.AddDays(
            outcome is AllocationOutcome.Never ? DaysForNever : DaysToPutRight);
        db.Reviews.Add(new()
        {
            PersonId = key.Person, Rule = key.Rule, CellId = key.Cell, Since = record.Now, DueOn = due,
        });
        record.Append(new RecordFacts(SiloRecordKinds.ReviewOpened, Actor.Host, key.Person)
            .With("rule", key.Rule).With("cell", key.Cell).With("due_on", $"{due:O}").About(key.Cell));
    }

    private async Task<Dictionary<(string Person, string Rule, string Cell), AllocationOutcome>> Found(
        FacilityDb db, DateTimeOffset now)
    {
        var picture = await look.All(db, now, []);
        var today = look.HouseAt(now).Today;
        var overridden = (await (
            from leg in db.MoveLegs.AsNoTracking()
            join move in db.Moves on leg.MoveId equals move.Id
            where move.State == MoveState.Done && move.OverrideUntil >= today
            select new { leg.PersonId, leg.ToCell, leg.Overridden }).ToListAsync())
            .SelectMany(leg => leg.Overridden.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(rule => (leg.PersonId, rule, leg.ToCell))).ToHashSet();
        var found = new Dictionary<(string, string, string), AllocationOutcome>();
        foreach (var person in picture.Residents.Where(picture.Knows))
        {
            var cell = picture.HomeOf(person)!.Value;
            var verdict = AllocationRules.Judge(picture.FactsOf(person, cell), Host);
            foreach (var one in verdict.Objections.Where(one => one.Outcome >= AllocationOutcome.NeedsOverride))
            {
                if (!overridden.Contains((person.Value, one.Rule, cell.Value)))
                    found[(person.Value, one.Rule, cell.Value)] = one.Outcome;
            }
        }
        return found;
    }

    private static (string Person, string Rule, string Cell) KeyOf(ReviewRow row) =>
        (row.PersonId, row.Rule, row.CellId);
}
