using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Control;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Control;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Control;

/// <summary>The control of blocks as rows; each change in one transaction with its entry in the record.</summary>
public sealed class ControlStore(
    FacilityWriter writer, IDbContextFactory<FacilityDb> contexts, ControlBoard board, SiteCatalogue site,
    PeopleBoard people)
{
    /// <summary>What stands against an order on a door of this block, from memory.</summary>
    public Verdict Judge(Actor actor, BlockId block) =>
        ControlRules.JudgeOrder(FactsOf(ControlAct.None, actor, block, board.Find(block)));

    /// <summary>Lets an order through, and takes the block for its station if nobody had it.</summary>
    /// <exception cref="RecordNotWritableException">It could not be taken (fault 1003).</exception>
    public async Task<Verdict> Claim(Actor actor, BlockId block, CancellationToken cancellation)
    {
        board.Heard(actor.Station);
        if (board.Find(block).Station is not null) return Judge(actor, block);
        var (verdict, held) = await Commit(actor, ControlAct.Take, block, null, "", cancellation);
        return verdict.IsAllowed ? verdict : ControlRules.JudgeOrder(FactsOf(ControlAct.None, actor, block, held));
    }

    /// <summary>Judges an act of control and keeps it.</summary>
    public async Task<Verdict> Do(
        Actor actor, ControlAct act, BlockId block, StationId? to, string reason, CancellationToken cancellation)
    {
        board.Heard(actor.Station);
        return (await Commit(actor, act, block, to, reason, cancellation)).Verdict;
    }

    // The hold is the row's as this turn found it: memory may not have heard yet of the turn before.
    private async Task<(Verdict Verdict, ControlHold Held)> Commit(
        Actor actor, ControlAct act, BlockId block, StationId? to, string reason, CancellationToken cancellation)
    {
        var known = to is { } station && await Knows(station, cancellation);
        var (verdict, kept) = await writer.Commit(
            async (db, record) =>
            {
                var row = await db.Controls.FindAsync(block.Value) ?? New(db, block);
                var before = ControlBoard.HoldOf(row);
                var facts = FactsOf(act, actor, block, before) with { To = to, ToIsKnown = known, Reason = reason };
                var judged = ControlRules.JudgeAct(facts);
                if (judged.IsAllowed) Step(row, before, act, actor, to, record.Now);
                if (judged.IsAllowed && act is ControlAct.Take && before.Station == actor.Station)
                    return (judged, row);

                record.Append(new RecordFacts(KindOf(judged, act), actor, block.Value) { Verdict = judged }
                    .With("act", act.ToString()).With("before", before.Station?.Value ?? "").With("reason", reason)
                    .With("to", to?.Value ?? ""));
                return (judged, row);
            },
            cancellation);
        if (verdict.IsAllowed) board.Put(kept);
        return (verdict, ControlBoard.HoldOf(kept));
    }

    /// <summary>How it stands, as one station sees it.</summary>
    public async Task<ControlView> View(Actor viewer, BlockId block, CancellationToken cancellation)
    {
        var hold = board.Find(block);
        var facts = FactsOf(ControlAct.None, viewer, block, hold);
        return new(
            block, hold.Station, ActorWords.Say(hold.By, people.NameOf), hold.Station is null ? null : hold.Since,
            hold.Station is { } station ? board.HeardAt(station) : null, hold.Station is not null && facts.IsSilent,
            hold.OfferedTo, viewer.Station, await Others(viewer.Station, cancellation));
    }

    private static string KindOf(Verdict verdict, ControlAct act) =>
        verdict.IsAllowed ? ControlKinds.All[act] : SiloRecordKinds.ControlRefused;

    private static ControlRow New(FacilityDb db, BlockId block)
    {
        var row = new ControlRow { BlockId = block.Value };
        db.Controls.Add(row);
        return row;
    }

    private static void Step(
        ControlRow row, ControlHold before, ControlAct act, Actor actor, StationId? to, DateTimeOffset now)
    {
        var after = new ControlMachine().Step(before.State, act);
        row.OfferedTo = after is ControlState.Offered ? to?.Value ?? "" : "";
        if (after is ControlState.Free) (row.StationId, row.By, row.Since) = ("", "", now);
        if (act is ControlAct.Take or ControlAct.Force or ControlAct.Accept)
            (row.StationId, row.By, row.Since) = (actor.Station.Value, RecordAppender.WhoOf(actor), now);
    }

    private ControlFacts FactsOf(ControlAct act, Actor actor, BlockId block, ControlHold hold) => new(
        act, site.Blocks.TryGetValue(block, out var known) ? known.Label : block.Value, actor.Station, hold.Station,
        hold.Station is null ? "" : $"{hold.Station} by {ActorWords.Say(hold.By, people.NameOf)}",
        hold.Station is { } station ? board.SilenceOf(station) : TimeSpan.Zero, hold.OfferedTo, null, false, "");

    private async Task<bool> Knows(StationId station, CancellationToken cancellation)
    {
        if (board.HeardAt(station) is not null) return true;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Stations.AnyAsync(row => row.Id == station.Value, cancellation);
    }

    private async Task<ImmutableArray<StationId>> Others(StationId own, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var ids = await db.Stations.AsNoTracking().Where(row => row.Id != own.Value).OrderBy(row => row.Id)
            .Select(row => row.Id).ToListAsync(cancellation);
        return [.. ids.Select(id => new StationId(id))];
    }
}
