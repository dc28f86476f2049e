using System.Security.Cryptography;
using Facility.Contracts.Actors;
using Facility.Contracts.Cameras;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Cameras;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Cameras;

/// <summary>The register of cameras as rows; each outage, confirmation, viewing and refusal with its entry.</summary>
public sealed class CameraStore(
    FacilityWriter writer, IDbContextFactory<FacilityDb> contexts, SiteCatalogue site)
{
    private const int NumberOctets = 4;

    /// <summary>Begins an outage that a person reports.</summary>
    public Task<Verdict> Report(Actor actor, string camera, string words, CancellationToken cancellation) => Judged(
        new(actor, camera, words), CameraRules.JudgeOutage, SiloRecordKinds.CameraRefused,
        (intake, row, _) => intake.Begin(row, actor, RecordAppender.WhoOf(actor), words.Trim()), cancellation);

    /// <summary>Ends an outage: only so does one end, and never without words.</summary>
    public Task<Verdict> Confirm(Actor actor, string camera, string words, CancellationToken cancellation) => Judged(
        new(actor, camera, words), CameraRules.JudgeConfirm, SiloRecordKinds.CameraRefused,
        (_, row, record) => Confirm(row, record, actor, words.Trim()), cancellation);

    /// <summary>Refuses a deletion, and writes down who asked for it.</summary>
    public Task<Verdict> RefuseDeletion(
        Actor actor, string camera, string words, CancellationToken cancellation) => Judged(
        new(actor, camera, words), CameraRules.JudgeDeletion, SiloRecordKinds.DeletionRefused,
        (_, _, _) => throw new InvariantBrokenException("a deletion was allowed"), cancellation);

    /// <summary>Writes a viewing down; a repeat gets the number of the first.</summary>
    public Task<ViewingReceipt> View(Actor actor, ViewRecording order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var known = await db.Viewings.SingleOrDefaultAsync(row => row.OrderId == order.Order.Value);
            if (known is not null) return new ViewingReceipt(Verdict.Allowed, known.Id);

            var camera = site.Cameras.GetValueOrDefault(order.Camera);
            var verdict = CameraRules.JudgeView(new(order, camera?.Label, camera?.RetentionDays, record.Now));
            if (!verdict.IsAllowed)
            {
                record.Append(new RecordFacts(SiloRecordKinds.ViewingRefused, actor, camera?.Id ?? "")
                {
                    Verdict = verdict, Cause = order.Order.Value,
                });
                return new(verdict, "");
            }
            var row = RowOf(actor, order, record.Now);
            db.Viewings.Add(row);
            record.Append(new RecordFacts(SiloRecordKinds.RecordingViewed, actor, row.CameraId)
            {
                Cause = order.Order.Value,
            }.With("from", row.From is null ? "live" : CameraIntake.Say(row.From)).With("to", CameraIntake.Say(row.To))
                .With("reason", row.Reason.ToString()).With("viewing", row.Id).About(row.Id));
            return new(verdict, row.Id);
        },
        cancellation);

    /// <summary>Writes down whose clock ran out: cameras that are out, keepers that did not answer.</summary>
    public async Task Tick(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var look = await contexts.CreateDbContextAsync(cancellation);
        if (!await LateCameras(look, now).AnyAsync(cancellation)
            && !await LatePreserves(look, now).AnyAsync(cancellation)) return;

        await writer.Commit(
            async (db, record) =>
            {
                foreach (var row in await LateCameras(db, now).ToListAsync())
                {
                    row.OverdueTold = true;
                    record.Append(new RecordFacts(SiloRecordKinds.CameraOverdue, Actor.Host, row.Id)
                        .With("hours", $"{(row.DueAt!.Value - row.OutSince!.Value).TotalHours:0}"));
                }
                foreach (var row in await LatePreserves(db, now).ToListAsync())
                {
                    row.OverdueTold = true;
                    record.Append(PreserveIntake.Entry(SiloRecordKinds.PreserveOverdue, Actor.Host, row)
                        .With("due", CameraIntake.Say(row.DueAt)));
                }
            },
            cancellation);
    }

    private static IQueryable<CameraRow> LateCameras(FacilityDb db, DateTimeOffset now) =>
        db.Cameras.Where(row => row.OutSince != null && row.DueAt <= now && !row.OverdueTold);

    private static IQueryable<PreserveRow> LatePreserves(FacilityDb db, DateTimeOffset now) =>
        db.Preserves.Where(row => row.Status <= PreserveStatus.Requested && row.DueAt <= now && !row.OverdueTold);

    private Task<Verdict> Judged(
        Wish wish, Func<CameraFacts, Verdict> judge, string refused,
        Action<CameraIntake, CameraRow, RecordAppender> act, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var known = site.Cameras.GetValueOrDefault(wish.Camera);
            var intake = new CameraIntake(db, record, site);
            var row = known is null ? null : await intake.RowOf(wish.Camera);
            var verdict = judge(new(
                wish.Camera, known?.Label, row?.Contact ?? CameraContact.Unknown, row?.OutSince is not null,
                wish.Words));
            if (verdict.IsAllowed) act(intake, row!, record);
            else record.Append(new RecordFacts(refused, wish.Actor, known?.Id ?? "") { Verdict = verdict });
            return verdict;
        },
        cancellation);

    private static void Confirm(CameraRow row, RecordAppender record, Actor actor, string words)
    {
        record.Append(new RecordFacts(SiloRecordKinds.CameraConfirmed, actor, row.Id)
            .With("out_since", CameraIntake.Say(row.OutSince)).With("words", words));
        (row.OutSince, row.OutBy, row.OutWords, row.DueAt, row.OverdueTold) = (null, "", "", null, false);
        (row.ConfirmedAt, row.ConfirmedBy) = (record.Now, RecordAppender.WhoOf(actor));
    }

    private static ViewingRow RowOf(Actor actor, ViewRecording order, DateTimeOffset now) => new()
    {
        Id = $"vw-{RandomNumberGenerator.GetHexString(NumberOctets * 2, lowercase: true)}",
        OrderId = order.Order.Value,
        CameraId = order.Camera,
        From = order.From,
        To = order.To,
        At = now,
        By = RecordAppender.WhoOf(actor),
        Reason = order.Reason,
        Note = order.Note.Trim(),
    };

    /// <summary>What a person says of a camera.</summary>
    private sealed record Wish(Actor Actor, string Camera, string Words);
}
