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

    /// <summary>Judges everybody; changes rows and record only where something is new or over.</summary>
    public Task Scan(FacilityDb seen, DateTimeOffset now, CancellationToken cancellation) =>
        Scan(seen, now, ReviewScope.Everywhere, cancellation);

    /// <summary>Judges everybody of a scope: no rule looks beyond a block.</summary>
    public async Task Scan(
        FacilityDb seen, DateTimeOffset now, ReviewScope scope, CancellationToken cancellation)
    {
        var found = await Found(seen, now, scope);
        var known = await Known(seen, scope).AsNoTracking().ToListAsync(cancellation);
        if (known.Select(KeyOf).ToHashSet().SetEquals(found.Keys)) return;

        await writer.Commit(
            async (db, record) =>
            {
                var standing = await Found(db, record.Now, scope);
                var rows = await Known(db, scope).ToListAsync();
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
        FacilityDb db, DateTimeOffset now, ReviewScope scope)
    {
        var picture = scope.IsEverywhere
            ? await look.All(db, now, []) : await look.Blocks(db, now, scope.Blocks);
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
            foreach (var (rule, finding) in AllocationRules.Findings(picture.FactsOf(person, cell)))
            {
                if (finding.Outcome >= AllocationOutcome.NeedsOverride
                    && !overridden.Contains((person.Value, rule.Id, cell.Value)))
                    found[(person.Value, rule.Id, cell.Value)] = finding.Outcome;
            }
        }
        return found;
    }

    private static IQueryable<ReviewRow> Known(FacilityDb db, ReviewScope scope)
    {
        if (scope.IsEverywhere) return db.Reviews;
        var blocks = scope.Blocks.Select(block => block.Value).ToList();
        return db.Reviews.Where(row => db.Cells.Any(
            cell => cell.Id == row.CellId && blocks.Contains(cell.BlockId)));
    }

    private static (string Person, string Rule, string Cell) KeyOf(ReviewRow row) =>
        (row.PersonId, row.Rule, row.CellId);
}
