using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;
using Facility.Silo.Estate;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Housing;

/// <summary>Where people live, as the office sees it.</summary>
public sealed class HousingQueries(
    IDbContextFactory<FacilityDb> contexts, HousingLook look, CommissionGrounds grounds, CellBoard estate,
    TimeProvider clock)
{
    /// <summary>A suggestion has judged enough with so many cells, if so many of them are open: ours.</summary>
    public const int JudgedEnough = 2000, OpenEnough = 20;

    private const int BlocksAtOnce = 16;

    public async Task<HousingBoard> Board(
        Actor actor, BlockId? block, Tongue tongue, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var picture = block is { } one ? await look.Blocks(db, now, [one]) : await look.All(db, now, []);
        var of = block?.Value;
        var order = await db.Cells.AsNoTracking().Where(cell => of == null || cell.BlockId == of)
            .OrderBy(cell => cell.BlockId).ThenBy(cell => cell.Position)
            .Select(cell => cell.Id).ToListAsync(cancellation);
        return new(
            [.. order.Select(id => ViewOf(picture, picture.CellOf(new(id))!))],
            await Waiting(db, now, actor, tongue),
            await Review(db, picture, actor, tongue, block, cancellation));
    }

    public async Task<CellAnswer?> WhyNot(
        Actor actor, PersonId person, CellId cell, Tongue tongue, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var picture = await look.Around(db, clock.GetUtcNow(), [new(person, cell)]);
        return picture.Knows(person) && picture.Knows(cell)
            ? WithPending(CellRanking.One(picture, person, cell, HousingReader.Of(actor, tongue))) : null;
    }

    public async Task<ImmutableArray<CellAnswer>> Suggest(
        Actor actor, PersonId person, Tongue tongue, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.ReadSnapshot(cancellation);
        var (now, reader) = (clock.GetUtcNow(), HousingReader.Of(actor, tongue));
        var answers = new List<CellAnswer>();
        foreach (var blocks in (await NearestFirst(db, person, cancellation)).Chunk(BlocksAtOnce))
        {
            var picture = await look.Blocks(db, now, blocks, person);
            if (!picture.Knows(person)) return [];
            answers.AddRange(CellRanking.For(picture, person, reader));
            if (answers.Count >= JudgedEnough && answers.Count(one => one.Verdict.IsAllowed) >= OpenEnough) break;
        }
        return [.. CellRanking.Ranked(answers).Select(WithPending)];
    }

    // The person's own block, then the others as they stand in the building, from there to both sides.
    private static async Task<IEnumerable<BlockId>> NearestFirst(
        FacilityDb db, PersonId person, CancellationToken cancellation)
    {
        var blocks = await db.Blocks.AsNoTracking().Select(block => new { block.Id, block.Position })
            .ToListAsync(cancellation);
        var home = await (
            from placement in db.Placements
            join cell in db.Cells on placement.CellId equals cell.Id
            where placement.PersonId == person.Value
            select cell.BlockId).SingleOrDefaultAsync(cancellation);
        var from = blocks.Find(block => block.Id == home)?.Position ?? 0;
        return blocks.OrderBy(block => Math.Abs(block.Position - from)).ThenBy(block => block.Position)
            .Select(block => new BlockId(block.Id));
    }

    public async Task<MoveAnswer> Preview(Actor actor, MoveOrder order, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        return (await grounds.Weigh(db, now, await look.Around(db, now, order.Legs), (actor, order))).Answer;
    }

    private CellAnswer WithPending(CellAnswer answer) => answer with { Pending = estate.PendingAt(answer.Cell) };

    private HousingCellView ViewOf(HousingPicture picture, HousingCell cell) => new(
        cell.Id, cell.Label, cell.Block, cell.Landing, cell.State, cell.Capacity.Maximum, cell.Capacity.Working,
        cell.Capacity.Certified, picture.HeldIn(cell.Id), cell.AreaSquareMetres, cell.Purposes,
        [
            .. picture.In(cell.Id).OrderBy(person => person.Name, NameOrder.Kazakh)
                .Select(person => new HousedView(person.Id, person.Name)),
        ])
    {
        Pending = estate.PendingAt(cell.Id),
    };

    private async Task<ImmutableArray<WaitingMove>> Waiting(
        FacilityDb db, DateTimeOffset now, Actor actor, Tongue tongue)
    {
        var moves = await db.Moves.AsNoTracking()
            .Where(row => row.State == MoveState.Proposed && row.LapsesAt > now)
            .OrderBy(row => row.LapsesAt).ToListAsync();
        var waiting = ImmutableArray.CreateBuilder<WaitingMove>();
        foreach (var move in moves)
        {
            var legs = await db.MoveLegs.AsNoTracking().Where(leg => leg.MoveId == move.Id)
                .Select(leg => new { leg.PersonId, leg.ToCell }).ToListAsync();
            var order = new MoveOrder(
                new(move.Id), [.. legs.Select(leg => new MoveLeg(new(leg.PersonId), new(leg.ToCell)))],
                move.Reason, tongue);
            var answer = PlacementStore.Judge(await look.Around(db, now, order.Legs), actor, order);
            var cited = await db.Commissions.AsNoTracking()
                .Where(row => row.Id == move.CommissionId)
                .Select(row => new CommissionCitation(row.Number, row.On)).SingleOrDefaultAsync();
            waiting.Add(new(order.Order, move.Reason, new(move.By), move.LapsesAt!.Value, answer.Legs)
            {
                Cites = cited, Urgent = move.Urgent,
            });
        }
        return waiting.ToImmutable();
    }

    private static async Task<ImmutableArray<StandingViolation>> Review(
        FacilityDb db, HousingPicture picture, Actor actor, Tongue tongue, BlockId? block,
        CancellationToken cancellation)
    {
        var reader = HousingReader.Of(actor, tongue);
        var rows = await db.Reviews.AsNoTracking().OrderBy(row => row.DueOn).ThenBy(row => row.PersonId)
            .ToListAsync(cancellation);
        var list = ImmutableArray.CreateBuilder<StandingViolation>();
        foreach (var row in rows)
        {
            var (person, cell) = (new PersonId(row.PersonId), new CellId(row.CellId));
            if (!picture.Knows(person) || picture.HomeOf(person) != cell) continue;
            var facts = picture.FactsOf(person, cell);
            if (block is not null && facts.Cell.Block != block) continue;
            var objection = AllocationRules.Judge(facts, reader).Objections
                .FirstOrDefault(one => one.Rule == row.Rule);
            if (objection is null) continue;
            list.Add(new(person, facts.Person.Name, cell, facts.Cell.Label, objection, row.Since, row.DueOn));
        }
        return list.ToImmutable();
    }
}
