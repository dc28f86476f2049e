using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Housing;

/// <summary>Who lives where, as rows: judged, changed and recorded in one transaction, all of a move or none.</summary>
public sealed class PlacementStore(FacilityWriter writer, HousingLook look, CommissionGrounds grounds)
{
    /// <summary>How long a move waits for a second person, its places held: ours.</summary>
    public static readonly TimeSpan ProposalLasts = TimeSpan.FromHours(24);

    /// <summary>Moves people, or proposes it when somebody may override what stands against it.</summary>
    public Task<MoveAnswer> Move(Actor actor, MoveOrder order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.Moves.FindAsync(order.Order.Value) is { } known) return await Again(db, known);

            var picture = await look.Around(db, record.Now, order.Legs);
            var (answer, cited) = await grounds.Weigh(db, record.Now, picture, (actor, order));
            if (answer.State is MoveState.Refused) return Refuse(record, actor, order.Order, answer);

            var row = new MoveRow
            {
                Id = order.Order.Value, State = answer.State, Reason = order.Reason.Trim(),
                By = actor.Person.Value, At = record.Now,
                LapsesAt = answer.State is MoveState.Proposed ? record.Now + ProposalLasts : null,
                CommissionId = cited?.Id, Urgent = order.Urgent,
            };
            db.Moves.Add(row);
            db.MoveLegs.AddRange(order.Legs.Select(leg => LegOf(row, picture, leg, answer)));
            if (answer.State is MoveState.Proposed) await Propose(db, record, actor, row, answer);
            return answer with
            {
                LapsesAt = row.LapsesAt,
                ConfirmBy = answer.State is MoveState.Done ? await Place(db, record, actor, row, answer) : null,
            };
        },
        cancellation);

    /// <summary>A second person's word; what stands against the move is judged again, as it is now.</summary>
    public Task<MoveAnswer> Override(Actor actor, OverrideMove order, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var row = await db.Moves.FindAsync(order.Move.Value);
                var legs = await LegsOf(db, order.Move);
                var picture = await look.Around(db, record.Now, legs);
                var move = new MoveOrder(order.Move, legs, row?.Reason ?? "", order.Tongue);
                var answer = Judge(picture, actor, move);
                var verdict = MoveRules.JudgeOverride(new(
                    Waits(row, record.Now), new(row?.By ?? "nobody"), actor.Person, actor.Role,
                    NeededFor(answer), order.Reason, order.Until, look.HouseAt(record.Now).Today));
                if (!verdict.IsAllowed || answer.State is MoveState.Refused)
                    return Refuse(record, actor, order.Move, answer with
                    {
                        State = MoveState.Refused, Verdict = new([.. answer.Verdict.Refusals, .. verdict.Refusals]),
                    });

                (row!.State, row.LapsesAt, row.OverriddenBy) = (MoveState.Done, null, actor.Person.Value);
                (row.OverrideReason, row.OverrideUntil) = (order.Reason.Trim(), order.Until);
                foreach (var leg in await db.MoveLegs.Where(leg => leg.MoveId == row.Id).ToListAsync())
                    leg.Overridden = RulesOf(answer, new(leg.PersonId));
                return answer with
                {
                    State = MoveState.Done, ConfirmBy = await Place(db, record, actor, row, answer),
                };
            },
            cancellation);

    /// <summary>Takes a proposal back.</summary>
    public Task<Verdict> Withdraw(Actor actor, OrderId move, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Moves.FindAsync(move.Value);
            var verdict = MoveRules.JudgeWithdraw(Waits(row, record.Now));
            if (!verdict.IsAllowed)
            {
                record.Append(new RecordFacts(SiloRecordKinds.PlacementRefused, actor, "")
                {
                    Verdict = verdict, Cause = move.Value,
                });
                return verdict;
            }
            await TakeBack(db, record, actor, row!, "taken back");
            return verdict;
        },
        cancellation);

    /// <summary>Takes back what nobody has decided in time, and lets held places go.</summary>
    public async Task Lapse(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        var lapsed = seen.Moves.Where(row => row.State == MoveState.Proposed && row.LapsesAt <= now);
        if (!await lapsed.AnyAsync(cancellation)
            && !await seen.BedHolds.AnyAsync(row => row.Until <= now, cancellation)) return;

        await writer.Commit(
            async (db, record) =>
            {
                var over = await db.Moves
                    .Where(row => row.State == MoveState.Proposed && row.LapsesAt <= record.Now).ToListAsync();
                foreach (var row in over) await TakeBack(db, record, Actor.Host, row, "nobody decided in time");
                foreach (var row in await db.BedHolds.Where(row => row.Until <= record.Now).ToListAsync())
                {
                    if (db.Entry(row).State is EntityState.Deleted) continue;
                    db.BedHolds.Remove(row);
                    record.Append(new RecordFacts(SiloRecordKinds.PlaceGivenUp, Actor.Host, row.PersonId)
                        .With("because", "its time is over").With("cell", row.CellId).About(row.CellId));
                }
            },
            cancellation);
    }

    /// <summary>Where the rules of placing let people of a move live, as things stand; nothing changes. On what ground
    /// they move is weighed by <see cref="CommissionGrounds.Weigh"/>.</summary>
    public static MoveAnswer Judge(HousingPicture picture, Actor actor, MoveOrder order)
    {
        var unknown = order.Legs.Where(leg => !picture.Knows(leg.Person)).Select(leg => leg.Person.Value)
            .Concat(order.Legs.Where(leg => !picture.Knows(leg.To)).Select(leg => leg.To.Value));
        var verdict = MoveRules.JudgeMove(new(order.Legs, order.Reason, [.. unknown]));
        if (verdict.Refusals.Any(refusal => refusal.Rule is "MOVE-01" or "MOVE-02"))
            return new(MoveState.Refused, verdict, [], null);

        var reader = HousingReader.Of(actor, order.Tongue);
        ImmutableArray<LegVerdict> legs =
        [
            .. picture.FactsOf([.. order.Legs.Select(leg => new Home(leg.Person, leg.To))])
                .Select(facts => new LegVerdict(
                    facts.Person.Id, facts.Person.Name, facts.Cell.Id, facts.Cell.Label,
                    AllocationRules.Judge(facts, reader))),
        ];
        var worst = legs.Max(leg => leg.Verdict.Outcome);
        var state = !verdict.IsAllowed || worst is AllocationOutcome.Never ? MoveState.Refused
            : worst is AllocationOutcome.NeedsOverride ? MoveState.Proposed : MoveState.Done;
        return new(state, verdict, legs, null);
    }

    private static bool Waits(MoveRow? row, DateTimeOffset now) =>
        row is { State: MoveState.Proposed } && row.LapsesAt > now;

    private static ImmutableArray<Role> NeededFor(MoveAnswer answer) =>
    [
        .. answer.Legs.SelectMany(leg => leg.Verdict.Objections)
            .Where(one => one.Outcome is AllocationOutcome.NeedsOverride)
            .Select(one => one.OverriddenBy).Distinct(),
    ];

    private static string RulesOf(MoveAnswer answer, PersonId person) => string.Join(' ', answer.Legs
        .Where(leg => leg.Person == person).SelectMany(leg => leg.Verdict.Objections)
        .Where(one => one.Outcome is AllocationOutcome.NeedsOverride).Select(one => one.Rule));

    private static async Task<ImmutableArray<MoveLeg>> LegsOf(FacilityDb db, OrderId move)
    {
        var rows = await db.MoveLegs.AsNoTracking().Where(leg => leg.MoveId == move.Value)
            .OrderBy(leg => leg.PersonId).ToListAsync();
        return [.. rows.Select(leg => new MoveLeg(new(leg.PersonId), new(leg.ToCell)))];
    }

    private static MoveLegRow LegOf(
        MoveRow row, HousingPicture picture, MoveLeg leg, MoveAnswer answer) => new()
    {
        MoveId = row.Id,
        PersonId = leg.Person.Value,
        FromCell = picture.HomeOf(leg.Person)?.Value ?? "",
        ToCell = leg.To.Value,
        Overridden = answer.State is MoveState.Done ? "" : RulesOf(answer, leg.Person),
    };

    // The same order again: what became of it, not a second act.
    private static async Task<MoveAnswer> Again(FacilityDb db, MoveRow row)
    {
        var legs = await LegsOf(db, new(row.Id));
        var ids = legs.Select(leg => leg.Person.Value).ToList();
        var names = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name);
        return new(row.State, Verdict.Allowed,
            [
                .. legs.Select(leg => new LegVerdict(
                    leg.Person, names[leg.Person.Value], leg.To, leg.To.Value, AllocationVerdict.Clear)),
            ],
            row.LapsesAt);
    }

    private static MoveAnswer Refuse(RecordAppender record, Actor actor, OrderId order, MoveAnswer answer)
    {
        var facts = new RecordFacts(SiloRecordKinds.PlacementRefused, actor, "")
        {
            Verdict = answer.Verdict, Cause = order.Value,
        };
        foreach (var leg in answer.Legs)
        {
            facts = facts.About(leg.Person.Value).About(leg.To.Value)
                .With($"stands against {leg.Person} in {leg.To}", string.Join(
                    ' ', leg.Verdict.Objections.Select(one => $"{one.Rule}:{one.Outcome}")));
        }
        record.Append(facts);
        return answer;
    }

    private static async Task Propose(
        FacilityDb db, RecordAppender record, Actor actor, MoveRow row, MoveAnswer answer)
    {
        foreach (var leg in answer.Legs)
        {
            if (await db.BedHolds.FindAsync(leg.Person.Value) is { } old) db.BedHolds.Remove(old);
            await db.SaveChangesAsync();
            db.BedHolds.Add(new()
            {
                PersonId = leg.Person.Value, CellId = leg.To.Value, OrderId = row.Id,
                Until = row.LapsesAt!.Value, By = actor.Person.Value,
            });
            record.Append(new RecordFacts(SiloRecordKinds.PlacementProposed, actor, leg.Person.Value)
            {
                Cause = row.Id,
            }.With("to", leg.To.Value).With("against", RulesOf(answer, leg.Person)).About(leg.To.Value));
        }
    }

    private async Task<DateTimeOffset?> Place(
        FacilityDb db, RecordAppender record, Actor actor, MoveRow row, MoveAnswer answer)
    {
        var house = look.HouseAt(record.Now);
        DateTimeOffset? confirmBy = null;
        foreach (var leg in answer.Legs)
        {
            var home = await db.Placements.FindAsync(leg.Person.Value);
            var from = home?.CellId ?? "";
            if (home is null) db.Placements.Add(new() { PersonId = leg.Person.Value, CellId = leg.To.Value });
            home ??= db.Placements.Local.Single(one => one.PersonId == leg.Person.Value);
            (home.CellId, home.Since) = (leg.To.Value, record.Now);
            if (from.Length > 0) (await db.Cells.FindAsync(from))!.Occupied--;
            var cell = (await db.Cells.FindAsync(leg.To.Value))!;
            cell.Occupied++;
            var (ground, by) = await Found(db, record, actor, row, (leg.Person.Value, cell));
            confirmBy = by < confirmBy || confirmBy is null ? by : confirmBy;
            if (await db.BedHolds.FindAsync(leg.Person.Value) is { } held) db.BedHolds.Remove(held);
            record.Append(new RecordFacts(SiloRecordKinds.PlacementMoved, actor, leg.Person.Value)
            {
                Cause = row.Id,
            }
            .With("from", from).With("to", leg.To.Value).With("profile", house.Policy.Profile)
            .With("ground", ground).With("proposed_by", row.By).With("overridden", RulesOf(answer, leg.Person))
            .With("noted", string.Join(' ', leg.Verdict.Objections
                .Where(one => one.Outcome is AllocationOutcome.Noted).Select(one => one.Rule)))
            .With("until", row.OverrideUntil is { } until ? $"{until:yyyy-MM-dd}" : "")
            .About(from).About(leg.To.Value));
        }
        return confirmBy;
    }

    // On what ground somebody is placed: in words, and until when the commission has to confirm it.
    private async Task<(string Says, DateTimeOffset? ConfirmBy)> Found(
        FacilityDb db, RecordAppender record, Actor actor, MoveRow row, (string Person, CellRow Cell) leg)
    {
        var provisional = new ProvisionalIntake(db, record, look);
        if (row.Urgent is not UrgentReason.None)
        {
            var by = await provisional.Open(
                leg.Person, leg.Cell, new(row.Id, row.Urgent, row.By, row.OverriddenBy));
            return (CommissionWords.Provisional(row.Urgent, by, look.Zone), by);
        }
        var says = CommissionWords.On(row.CommissionId is { } order ? await db.Commissions.FindAsync(order) : null);
        await provisional.End(actor, leg.Person, ProvisionalEnd.OrderedOtherwise, $"moved on, {says}");
        return (says, null);
    }

    /// <summary>Ends a proposal: its places are free again, and its entry says why.</summary>
    public static async Task TakeBack(
        FacilityDb db, RecordAppender record, Actor actor, MoveRow row, string because)
    {
        (row.State, row.LapsesAt) = (MoveState.Withdrawn, null);
        db.BedHolds.RemoveRange(await db.BedHolds.Where(held => held.OrderId == row.Id).ToListAsync());
        var entry = new RecordFacts(SiloRecordKinds.PlacementWithdrawn, actor, "") { Cause = row.Id };
        foreach (var person in await db.MoveLegs.Where(leg => leg.MoveId == row.Id)
            .Select(leg => leg.PersonId).ToListAsync()) entry = entry.About(person);
        record.Append(entry.With("because", because));
    }
}
