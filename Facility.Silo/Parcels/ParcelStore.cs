using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Papers;
using Facility.Contracts.Parcels;
using Facility.Contracts.Quotas;
using Facility.Contracts.Record;
using Facility.Contracts.Scales;
using Facility.Contracts.Verdicts;
using Facility.Domain.Papers;
using Facility.Domain.Parcels;
using Facility.Silo.Papers;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Quotas;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Parcels;

/// <summary>Parcels as rows: each step judged, counted in the ledger and recorded in one transaction.</summary>
public sealed class ParcelStore(FacilityWriter writer, ParcelLook look, QuotaLedger ledger, ParcelAsks asks)
{
    /// <summary>Writes one down; the same barcode again changes nothing.</summary>
    public Task<ParcelAnswer> Receive(Actor actor, ReceiveParcel order, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var barcode = order.Barcode.Trim();
                if (await db.Parcels.SingleOrDefaultAsync(row => row.Barcode == barcode) is { } known)
                    return new ParcelAnswer(Verdict.Allowed, known.Id, []);

                var person = await look.Addressee(db, record.Now, order.Person.Value);
                var verdict = ParcelRules.JudgeReceive(
                    new(order, person.IsHeld, ParcelList.On(look.DayOf(record.Now))));
                if (!verdict.IsAllowed)
                {
                    Refuse(record, actor, person.IsHeld ? order.Person.Value : "", verdict);
                    return new(verdict, "", []);
                }

                var row = RowOf(actor, order, record.Now);
                db.Parcels.Add(row);
                db.ParcelItems.AddRange(order.Items.Select((item, index) => new ParcelItemRow
                {
                    ParcelId = row.Id, Line = index + 1, Item = item.Item, Amount = item.Amount,
                }));
                record.Append(EntryOf(actor, row, "received").With("way", row.Way.ToString()));
                return new(verdict, row.Id, []);
            },
            cancellation);

    /// <summary>An item goes back; what is left is weighed again.</summary>
    public Task<Verdict> TakeOut(Actor actor, TakeOutItem order, CancellationToken cancellation) => Step(
        actor, (order.Parcel, order.Tongue), ParcelAct.TakeOut,
        async moment =>
        {
            var line = await moment.Db.ParcelItems.FindAsync(order.Parcel, order.Line);
            if (line is not { Returned: "" })
                return Verdict.Refused(
                    "PARC-04", ParcelWords.Say(order.Tongue, "PARC-04 line"),
                    ParcelWords.Say(order.Tongue, "PARC-04 change"));
            var verdict = ParcelRules.JudgeReason(new(order.Reason, order.Tongue));
            if (!verdict.IsAllowed) return verdict;

            (line.Returned, moment.Row.Kilograms) = (order.Reason.Trim(), null);
            return verdict;
        },
        cancellation);

    /// <summary>Takes the weight that a scale says now; the order brings none.</summary>
    public Task<Verdict> Weigh(Actor actor, WeighParcel order, CancellationToken cancellation) => Step(
        actor, (order.Parcel, order.Tongue), ParcelAct.Weigh,
        async moment =>
        {
            var row = moment.Row;
            var weighing = await Weighing(moment.Db, order.Scale, row) with { Tongue = order.Tongue };
            var verdict = ParcelRules.JudgeWeigh(weighing);
            if (!verdict.IsAllowed) return verdict;

            row.Kilograms = weighing.Reading!.Kilograms;
            if (!weighing.IsRepeat)
                Keep(moment, actor, new(IdOf(moment, weighing.Reading), row.Id, row.PersonId), weighing.Reading);
            return verdict;
        },
        cancellation);

    /// <summary>Accepts one, if list, weight and number allow it.</summary>
    public Task<ParcelAnswer> Accept(Actor actor, AcceptParcel order, CancellationToken cancellation) => Answer(
        actor, (order.Parcel, order.Tongue), ParcelAct.Accept,
        async moment =>
        {
            var (db, record, row) = moment;
            var asked = await asks.Of(moment, order.Tongue);
            var notes = await look.StockNotes(db, record.Now, row, order.Tongue);
            if (asked.List.IsAllowed && ParcelAsks.KindOf(row) is not null)
                asked = asked with
                {
                    Quota = await ledger.Reserve(db, record, actor, asks.AskOf(moment, order.Tongue)),
                };
            if (asked.Verdict.IsAllowed) row.AcceptedAt = record.Now;
            return new(asked.Verdict, row.Id, [.. asked.Quota?.Lines ?? [], .. notes]);
        },
        cancellation);

    /// <summary>Opens one with its addressee there; the receipt to be signed is printed of that entry.</summary>
    public Task<Verdict> Open(Actor actor, OpenParcel order, CancellationToken cancellation) => Step(
        actor, (order.Parcel, order.Tongue), ParcelAct.Open,
        async moment =>
        {
            var person = await look.Addressee(moment.Db, moment.Record.Now, moment.Row.PersonId);
            var verdict = ParcelRules.JudgeOpen(new(
                new(order.Parcel, order.Present, Signed: false) { Tongue = order.Tongue }, moment.Row.Way,
                ByMedic: false, ParcelLook.HeldUntil(person)));
            if (verdict.IsAllowed)
                (moment.Row.OpenedBy, moment.Row.OpenedByName) = (actor.Person.Value, actor.Name);
            return verdict;
        },
        cancellation);

    /// <summary>Hands one over, to its addressee or to the medic; the number is used with that.</summary>
    public Task<Verdict> HandOver(
        Actor actor, HandOverParcel order, bool byMedic, CancellationToken cancellation) => Step(
        actor, (order.Parcel, order.Tongue), ParcelAct.HandOver,
        async moment =>
        {
            var (db, record, row) = moment;
            var person = await look.Addressee(db, record.Now, row.PersonId);
            var verdict = ParcelRules.JudgeHandOver(new(order, row.Way, byMedic, ParcelLook.HeldUntil(person))
            {
                OpenedBy = row.OpenedBy, By = actor.Person.Value, HasReceipt = await HasReceipt(db, row, order.Receipt),
            });
            if (!verdict.IsAllowed) return verdict;

            if (ParcelWays.CountsAs(row.Way) is not null)
                verdict = await ledger.Settle(
                    db, record, actor, new(new(row.PersonId), ParcelAsks.KeyOf(row), look.DayOf(record.Now)));
            return End(moment, actor, verdict, "");
        },
        cancellation);

    /// <summary>Sends one back; what it counted is given back.</summary>
    public Task<Verdict> Return(Actor actor, ReturnParcel order, CancellationToken cancellation) => Step(
        actor, (order.Parcel, order.Tongue), ParcelAct.Return,
        async moment =>
        {
            var (db, record, row) = moment;
            var verdict = ParcelRules.JudgeReason(new(order.Reason, order.Tongue));
            if (verdict.IsAllowed && row.AcceptedAt is not null && ParcelWays.CountsAs(row.Way) is not null)
                verdict = await ledger.GiveBack(
                    db, record, actor, new(new(row.PersonId), ParcelAsks.KeyOf(row), "the parcel was returned"));
            return End(moment, actor, verdict, order.Reason);
        },
        cancellation);

    /// <summary>Weighs all that somebody owns.</summary>
    public Task<Verdict> WeighStock(Actor actor, WeighStock order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.Weighings.FindAsync(order.Order.Value) is not null) return Verdict.Allowed;

            var person = await look.Addressee(db, record.Now, order.Person.Value);
            var weighing = await Weighing(db, order.Scale, null) with { Tongue = order.Tongue };
            var verdict = person.IsHeld
                ? ParcelRules.JudgeWeigh(weighing)
                : Verdict.Refused(
                    "PARC-01", ParcelWords.Say(order.Tongue, "PARC-01"),
                    ParcelWords.Say(order.Tongue, "PARC-01 change"));
            if (!verdict.IsAllowed)
            {
                Refuse(record, actor, person.IsHeld ? order.Person.Value : "", verdict);
                return verdict;
            }

            var moment = new ParcelMoment(db, record, null!);
            Keep(moment, actor, new(order.Order.Value, null, order.Person.Value), weighing.Reading!);
            record.Append(new RecordFacts(SiloRecordKinds.StockWeighed, actor, order.Person.Value)
                .With("kilograms", Say(weighing.Reading!.Kilograms)).With("scale", order.Scale));
            return verdict;
        },
        cancellation);

    // Nothing of a row changes before the ledger has said yes: what is refused is committed as a refusal alone.
    private static Verdict End(ParcelMoment moment, Actor actor, Verdict verdict, string reason)
    {
        if (verdict.IsAllowed)
            (moment.Row.Reason, moment.Row.EndedAt, moment.Row.EndedBy) =
                (reason.Trim(), moment.Record.Now, actor.Person.Value);
        return verdict;
    }

    private async Task<Verdict> Step(
        Actor actor, (string Parcel, Tongue Tongue) asked, ParcelAct act, Func<ParcelMoment, Task<Verdict>> judge,
        CancellationToken cancellation) => (await Answer(
        actor, asked, act, async moment => new(await judge(moment), asked.Parcel, []), cancellation)).Verdict;

    private Task<ParcelAnswer> Answer(
        Actor actor, (string Parcel, Tongue Tongue) asked, ParcelAct act,
        Func<ParcelMoment, Task<ParcelAnswer>> judge, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Parcels.FindAsync(asked.Parcel);
            var verdict = ParcelRules.JudgeStep(new(row?.State, act) { Tongue = asked.Tongue });
            var isTurn = verdict.IsAllowed;
            var moment = new ParcelMoment(db, record, row!);
            var answer = isTurn ? await judge(moment) : new(verdict, asked.Parcel, []);
            if (!answer.Verdict.IsAllowed)
            {
                var refused = Refuse(record, actor, row?.PersonId ?? "", answer.Verdict, row?.Id ?? "");
                if (isTurn && act is ParcelAct.Accept) await asks.KeepReasons(moment, actor, refused);
                return answer;
            }
            row!.State = new ParcelMachine().Step(row.State, act)!.Value;
            var entry = record.Append(EntryOf(actor, row, act.ToString().ToLowerInvariant())
                .With("receipt", act is ParcelAct.HandOver && row.OpenedEntry > 0 ? $"#{row.OpenedEntry}" : ""));
            if (act is ParcelAct.Open) row.OpenedEntry = entry.Number;
            if (act is ParcelAct.TakeOut or ParcelAct.Return)
                Notices.Add(db, entry, actor, new(PaperKind.ParcelRefusal, row.PersonId, row.Id, []));
            return answer;
        },
        cancellation);

    // Of the entry that says it was opened: a receipt that was printed before says nothing of that.
    private static async Task<bool> HasReceipt(FacilityDb db, ParcelRow row, string code) =>
        PaperCode.TryRead(code, out var number, out var mark) && number == row.OpenedEntry
        && await db.Record.FindAsync(number) is { } entry && PaperCode.MarkOf(entry.Hash) == mark;

    // The last weight of the scale, and whether it was this parcel's as it still is.
    private async Task<ParcelWeighing> Weighing(FacilityDb db, string scale, ParcelRow? row)
    {
        var last = await db.Weighings.Where(one => one.ScaleId == scale).OrderByDescending(one => one.At)
            .ThenByDescending(one => one.Id).FirstOrDefaultAsync();
        var reading = look.Read(scale);
        var isSame = last is not null && (last.Number, last.Kilograms) == (reading?.Number, reading?.Kilograms);
        return new(
            reading, last is null ? null : new(last.Number, last.Kilograms),
            isSame && row is { State: ParcelState.Weighed } && last!.ParcelId == row.Id);
    }

    private static string IdOf(ParcelMoment moment, ScaleReading reading) =>
        $"{moment.Row.Id}-{reading.Scale}-{reading.Number}-{moment.Record.Now.UtcTicks}";

    private static void Keep(ParcelMoment moment, Actor actor, Weighed what, ScaleReading reading) =>
        moment.Db.Weighings.Add(new()
    {
        Id = what.Id, ParcelId = what.Parcel, PersonId = what.Person, ScaleId = reading.Scale, Number = reading.Number,
        Kilograms = reading.Kilograms!.Value, At = moment.Record.Now, By = actor.Person.Value,
    });

    private static ParcelRow RowOf(Actor actor, ReceiveParcel order, DateTimeOffset now) => new()
    {
        Id = $"pc-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Barcode.Trim())))[..12]}",
        Barcode = order.Barcode.Trim(), PersonId = order.Person.Value, Way = order.Way, Sender = order.Sender.Trim(),
        ReceivedAt = now, ReceivedBy = actor.Person.Value,
    };

    private static RecordFacts EntryOf(Actor actor, ParcelRow row, string act) =>
        new RecordFacts(SiloRecordKinds.ParcelStepped, actor, row.PersonId) { Cause = row.Id }
            .With("parcel", row.Id).With("act", act).With("kilograms", Say(row.Kilograms)).About(row.Id);

    private static RecordRow Refuse(
        RecordAppender record, Actor actor, string person, Verdict verdict, string parcel = "") =>
        record.Append(new RecordFacts(SiloRecordKinds.ParcelRefused, actor, person)
        {
            Verdict = verdict, Cause = parcel,
        }.About(parcel));

    private static string Say(decimal? kilograms) => kilograms is { } weight
        ? weight.ToString("0.###", CultureInfo.InvariantCulture) : "";

    private sealed record Weighed(string Id, string? Parcel, string Person);
}
