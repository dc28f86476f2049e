using Facility.Contracts.Actors;
using Facility.Contracts.Cameras;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Cameras;
using Facility.Domain.Policy;
using Facility.Silo.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Cameras;

/// <summary>Requests to preserve recordings, asked for and moved on by people.</summary>
public sealed class PreserveStore(FacilityWriter writer, SiteCatalogue site, SilentAudience audience)
{
    /// <summary>Asks; a repeat gets the number of the first.</summary>
    public Task<PreserveReceipt> Ask(Actor actor, AskPreserve order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var known = await db.Preserves.SingleOrDefaultAsync(row => row.OrderId == order.Order.Value);
            if (known is not null) return new PreserveReceipt(Verdict.Allowed, known.Id);

            var camera = site.Cameras.GetValueOrDefault(order.Camera);
            var verdict = PreserveRules.JudgeAsk(new(order, camera?.Label, record.Now));
            if (!verdict.IsAllowed)
            {
                record.Append(new RecordFacts(SiloRecordKinds.PreserveRefused, actor, camera?.Id ?? "")
                {
                    Verdict = verdict,
                });
                return new(verdict, "");
            }
            var intake = new PreserveIntake(db, record, site);
            var row = intake.RowOf("asked", "", order.Camera, (order.From, order.To));
            row.OrderId = order.Order.Value;
            row.Reference = order.Words.Trim();
            row.By = RecordAppender.WhoOf(actor);
            intake.Add(row, actor, camera);
            return new(verdict, row.Id);
        },
        cancellation);

    /// <summary>Moves a request on.</summary>
    public Task<Verdict> Move(Actor actor, MovePreserve order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await PreserveQueries.KnownTo(db.Preserves, db, actor, audience.Of(actor))
                .SingleOrDefaultAsync(one => one.Id == order.Id);
            var camera = site.Cameras.GetValueOrDefault(order.Camera);
            var verdict = PreserveRules.JudgeMove(new(
                order, row is not null, row?.Status ?? PreserveStatus.Unplaced,
                order.Act is not PreserveAct.Place || camera is not null));
            if (!verdict.IsAllowed)
            {
                // An entry about a request that is none for this person names none.
                record.Append(new RecordFacts(SiloRecordKinds.PreserveRefused, actor, row?.Id ?? "")
                {
                    Verdict = verdict,
                });
                return verdict;
            }
            row!.Status = PreserveRules.After(row.Status, order.Act);
            row.Reference = order.Words.Trim();
            row.By = RecordAppender.WhoOf(actor);
            if (order.Act is PreserveAct.Place) Place(db, record, row, camera!);
            record.Append(PreserveIntake.Entry(SiloRecordKinds.PreserveMoved, actor, row)
                .With("act", order.Act.ToString()).With("reference", row.Reference));
            return verdict;
        },
        cancellation);

    private void Place(FacilityDb db, RecordAppender record, PreserveRow row, Contracts.Site.SiteCamera camera)
    {
        var policy = PolicyBook.Current.At(record.Now, site.Zone);
        row.CameraId = camera.Id;
        row.DueAt = new PreserveIntake(db, record, site).DueOf(row.From, camera, policy);
        row.OverdueTold = false;
    }
}
