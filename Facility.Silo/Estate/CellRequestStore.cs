using Facility.Contracts.Actors;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;
using Facility.Domain.Estate;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Estate;

/// <summary>Requests to change cells, as rows: asked by one, decided by another, judged again in that transaction.
/// </summary>
public sealed class CellRequestStore(FacilityWriter writer, HousingLook look, SiteCatalogue site)
{
    /// <summary>Asks for a change; a proposal of the system for the same cell ends by it.</summary>
    public Task<Verdict> Request(Actor actor, RequestCell order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.CellRequests.FindAsync(order.Order.Value) is not null) return Verdict.Allowed;

            var row = RowOf(actor, order, record.Now);
            var verdict = CellRules.JudgeRequest(await FactsOf(db, record.Now, row));
            if (!verdict.IsAllowed) return Refuse(record, actor, row, verdict);

            await EndProposal(db, record, actor, row);
            db.CellRequests.Add(row);
            record.Append(EntryOf(SiloRecordKinds.CellRequested, actor, row).With("reason", row.Reason));
            return verdict;
        },
        cancellation);

    /// <summary>Somebody asks for what the system proposed: from now on it is theirs, and another decides.</summary>
    public Task<Verdict> Take(Actor actor, OrderId request, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.CellRequests.FindAsync(request.Value);
            var verdict = CellRules.JudgeTake(DecisionOf(row, actor, ""));
            if (verdict.IsAllowed) verdict = CellRules.JudgeRequest(await FactsOf(db, record.Now, row!));
            if (!verdict.IsAllowed) return Refuse(record, actor, row, verdict);

            (row!.State, row.By, row.At) = (CellRequestState.Waiting, actor.Person.Value, record.Now);
            record.Append(EntryOf(SiloRecordKinds.CellRequested, actor, row).With("reason", row.Reason));
            return verdict;
        },
        cancellation);

    /// <summary>Takes a request back, or dismisses a proposal.</summary>
    public Task<Verdict> Withdraw(Actor actor, OrderId request, string because, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var row = await db.CellRequests.FindAsync(request.Value);
                var verdict = CellRules.JudgeWithdrawal(DecisionOf(row, actor, because));
                if (!verdict.IsAllowed) return Refuse(record, actor, row, verdict);

                End(record, actor, row!, CellRequestState.Withdrawn, because.Trim());
                return verdict;
            },
            cancellation);

    /// <summary>A second person's word; what stands against an approval is judged as things are now.</summary>
    public Task<Verdict> Decide(Actor actor, DecideCell order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.CellRequests.FindAsync(order.Request.Value);
            var verdict = CellRules.JudgeDecision(DecisionOf(row, actor, order.Reason));
            if (order.Approve && row is { State: CellRequestState.Waiting })
                verdict = new([.. verdict.Refusals, .. (await JudgeApproval(db, record.Now, row)).Refusals]);
            if (!verdict.IsAllowed) return Refuse(record, actor, row, verdict);

            if (order.Approve) await Apply(db, row!);
            End(record, actor, row!, order.Approve ? CellRequestState.Approved : CellRequestState.Rejected,
                order.Reason.Trim());
            return verdict;
        },
        cancellation);

    private async Task<Verdict> JudgeApproval(FacilityDb db, DateTimeOffset now, CellRequestRow row)
    {
        var facts = await FactsOf(db, now, row);
        var verdict = CellRules.JudgeRequest(facts);
        return facts.Cell is not { } cell ? verdict : new(
        [
            .. verdict.Refusals,
            .. CellRules.JudgeOccupancy(new(row.Change, PlacesOf(row), cell)).Refusals,
        ]);
    }

    private static async Task Apply(FacilityDb db, CellRequestRow row)
    {
        var cell = (await db.Cells.FindAsync(row.CellId))!;
        cell.State = new CellMachine().Step(cell.State, row.Change);
        if (PlacesOf(row) is not { } places) return;

        (cell.Places, cell.Working, cell.Certified) = (places.Maximum, places.Working, places.Certified);
        foreach (var older in await db.CellRequests.Where(one => one.CellId == row.CellId && one.InForce).ToListAsync())
            older.InForce = false;

        // The index allows one in force: the older one steps back before this one comes.
        await db.SaveChangesAsync();
        row.InForce = true;
    }

    private async Task<CellRequestFacts> FactsOf(FacilityDb db, DateTimeOffset now, CellRequestRow row)
    {
        var cell = await db.Cells.AsNoTracking().SingleOrDefaultAsync(one => one.Id == row.CellId);
        var held = await db.BedHolds.CountAsync(one => one.CellId == row.CellId && one.Until > now);
        var waiting = await db.CellRequests
            .Where(one => one.CellId == row.CellId && one.State == CellRequestState.Waiting && one.Id != row.Id)
            .Select(one => one.Id).FirstOrDefaultAsync();
        return new(
            row.Change, PlacesOf(row), row.Reason,
            cell is null || !site.Cells.TryGetValue(new(cell.Id), out var placed) ? null : new CellNow(
                cell.Label, cell.State, placed.Cell.Places, cell.AreaSquareMetres, cell.Purposes, cell.Occupied, held),
            SpaceNorms.Least(look.HouseAt(now)), waiting ?? "");
    }

    private static CellDecisionFacts DecisionOf(CellRequestRow? row, Actor actor, string reason) =>
        new(row?.State, new(row?.By ?? "nobody"), actor.Person, reason);

    private static async Task EndProposal(FacilityDb db, RecordAppender record, Actor actor, CellRequestRow by)
    {
        var proposal = await db.CellRequests.SingleOrDefaultAsync(
            one => one.CellId == by.CellId && one.State == CellRequestState.Proposed);
        if (proposal is not null)
            End(record, actor, proposal, CellRequestState.Withdrawn, $"Request {by.Id} took its place.");
    }

    private static void End(
        RecordAppender record, Actor actor, CellRequestRow row, CellRequestState state, string because)
    {
        (row.State, row.DecidedBy, row.Decision) = (state, actor.Person.Value, because);
        row.DecidedAt = record.Now;
        record.Append(EntryOf(state switch
        {
            CellRequestState.Approved => SiloRecordKinds.CellApproved,
            CellRequestState.Rejected => SiloRecordKinds.CellRejected,
            _ => SiloRecordKinds.CellRequestEnded,
        }, actor, row).With("requested_by", row.By).With("because", because));
    }

    private static Verdict Refuse(RecordAppender record, Actor actor, CellRequestRow? row, Verdict verdict)
    {
        record.Append((row is null
            ? new RecordFacts(SiloRecordKinds.CellRefused, actor, "")
            : EntryOf(SiloRecordKinds.CellRefused, actor, row)) with { Verdict = verdict });
        return verdict;
    }

    private static CellRequestRow RowOf(Actor actor, RequestCell order, DateTimeOffset now) => new()
    {
        Id = order.Order.Value, CellId = order.Cell.Value, Change = order.Change, State = CellRequestState.Waiting,
        Maximum = order.Places?.Maximum, Working = order.Places?.Working, Certified = order.Places?.Certified,
        Reason = order.Reason.Trim(), By = actor.Person.Value, At = now,
    };

    /// <summary>The capacities a request asks for; null unless it does.</summary>
    public static CellPlaces? PlacesOf(CellRequestRow row) =>
        row is { Maximum: { } maximum, Working: { } working, Certified: { } certified }
            ? new(maximum, working, certified) : null;

    /// <summary>An entry about a request.</summary>
    public static RecordFacts EntryOf(string kind, Actor actor, CellRequestRow row) =>
        new RecordFacts(kind, actor, row.CellId) { Cause = row.Id }
            .With("change", row.Change.ToString().ToLowerInvariant())
            .With("places", PlacesOf(row) is { } places
                ? $"{places.Maximum} {places.Working} {places.Certified}" : "");
}
