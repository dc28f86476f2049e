using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Domain.OutOfCell;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.OutOfCell;

/// <summary>What officers write of people's time, each entry judged and recorded in one transaction; a day that is over
/// is counted anew in it.</summary>
public sealed class OutOfCellStore(FacilityWriter writer, OutOfCellLook look)
{
    /// <summary>Writes an entry; a repeat gets the first answer.</summary>
    public Task<Verdict> Write(Actor actor, WriteOutOfCell order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.OutOfCell.AnyAsync(row => row.OrderId == order.Order.Value)) return Verdict.Allowed;

            var facts = await FactsOf(db, record.Now, order);
            var verdict = OutOfCellRules.JudgeWrite(facts);
            if (!verdict.IsAllowed)
                return Refuse(record, actor, facts.IsHeld ? order.Person.Value : "", verdict, order.Order.Value);

            var row = RowOf(actor, order, record.Now);
            db.OutOfCell.Add(row);
            record.Append(EntryOf(SiloRecordKinds.OutOfCellWritten, actor, row) with { Cause = order.Order.Value });
            await Recount(db, record, row);
            return verdict;
        },
        cancellation);

    /// <summary>Takes an entry back.</summary>
    public Task<Verdict> TakeBack(Actor actor, TakeBackOutOfCell order, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var row = await db.OutOfCell
                    .SingleOrDefaultAsync(one => one.Id == order.Id && one.TakenBackAt == null);
                var verdict = OutOfCellRules.JudgeTakeBack(
                    new(row is not null, row?.By == actor.Person.Value, order.Because));
                if (!verdict.IsAllowed) return Refuse(record, actor, row?.PersonId ?? "", verdict, "");

                (row!.TakenBackAt, row.TakenBackBy) = (record.Now, actor.Person.Value);
                row.TakenBackBecause = order.Because.Trim();
                record.Append(EntryOf(SiloRecordKinds.OutOfCellTakenBack, actor, row));
                await Recount(db, record, row);
                return verdict;
            },
            cancellation);

    private async Task<WriteFacts> FactsOf(FacilityDb db, DateTimeOffset now, WriteOutOfCell order)
    {
        var person = order.Person.Value;
        var figures = look.FiguresOf(look.DayOf(now));
        var isHeld = await db.People.AnyAsync(one => one.Id == person && one.Kind == PersonKind.Prisoner
            && !db.Prisoners.Any(row => row.PersonId == person && row.Presence == Presence.Gone));
        return new(
            order, isHeld, await WasOutside(db, person, order), await Contradicts(db, person, order),
            figures.WrittenWithin, now);
    }

    private static async Task<bool> WasOutside(FacilityDb db, string person, WriteOutOfCell order)
    {
        var passages = await db.Movements.Where(row => row.PersonId == person).OrderBy(row => row.Sequence)
            .ToListAsync();
        if (passages.Count == 0)
            return await db.Prisoners.AnyAsync(row => row.PersonId == person && row.Presence != Presence.Inside
                && (row.PresentSince == null || row.PresentSince < order.Until));
        return passages.Exists(row => row.At > order.From && row.At < order.Until)
            || (passages.LastOrDefault(row => row.At <= order.From)?.LedOut ?? !passages[0].LedOut);
    }

    private static async Task<string> Contradicts(FacilityDb db, string person, WriteOutOfCell order)
    {
        if (order.Kind is not (OutOfCellKind.Walk or OutOfCellKind.WalkDeclined or OutOfCellKind.StayedIn)) return "";
        var isWalk = order.Kind is OutOfCellKind.Walk;
        return await db.OutOfCell
            .Where(row => row.PersonId == person && row.TakenBackAt == null && row.Kind != OutOfCellKind.Contact
                && (row.Kind == OutOfCellKind.Walk) != isWalk && row.From < order.Until && row.Until > order.From)
            .Select(row => row.Id).FirstOrDefaultAsync() ?? "";
    }

    // Days that are over and were kept change with what is written of them.
    private async Task Recount(FacilityDb db, RecordAppender record, OutOfCellRow row)
    {
        await db.SaveChangesAsync();
        for (var day = look.DayOf(row.From); day.Ends <= record.Now && day.Starts < row.Until;
            day = look.DayOf(day.Ends))
        {
            if (!await db.OutOfCellDays.AnyAsync(one => one.PersonId == row.PersonId && one.Day == day.Day)) continue;
            foreach (var one in await look.Read(db, day, record.Now, row.PersonId))
                await OutOfCellDays.Keep(db, record, one);
        }
    }

    private static OutOfCellRow RowOf(Actor actor, WriteOutOfCell order, DateTimeOffset now) => new()
    {
        Id = $"oc-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Order.Value)))[..12]}",
        OrderId = order.Order.Value, PersonId = order.Person.Value, Kind = order.Kind, Contact = order.Contact,
        From = order.From, Until = order.Until, Words = order.Words.Trim(), At = now, By = actor.Person.Value,
        ByName = actor.Name,
    };

    private static RecordFacts EntryOf(string kind, Actor actor, OutOfCellRow row) =>
        new RecordFacts(kind, actor, row.PersonId).With("entry", row.Id).With("kind", row.Kind.ToString())
            .With("contact", row.Contact is ContactKind.None ? "" : row.Contact.ToString())
            .With("from", $"{row.From:O}").With("until", $"{row.Until:O}").About(row.Id);

    private static Verdict Refuse(RecordAppender record, Actor actor, string person, Verdict verdict, string cause)
    {
        record.Append(new RecordFacts(SiloRecordKinds.OutOfCellRefused, actor, person)
        {
            Verdict = verdict, Cause = cause,
        });
        return verdict;
    }
}
