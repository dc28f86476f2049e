using Facility.Contracts.Actors;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.RollCheck;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Visitors as rows; their particulars stay there, the record holds ids and what changed.</summary>
public sealed class VisitorStore(FacilityWriter writer, VisitLook look)
{
    /// <summary>Enters somebody; a repeat gets the first answer.</summary>
    public Task<VisitorReceipt> Enter(Actor actor, EnterVisitor order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var id = VisitRowWords.IdOf("v", order.Order);
            if (await db.Visitors.FindAsync(id) is not null) return new VisitorReceipt(Verdict.Allowed, new(id));

            var verdict = VisitorRules.JudgeEnter(new(order, look.DayOf(record.Now)));
            if (!verdict.IsAllowed)
                return new(VisitEntries.Refuse(record, actor, "", verdict, order.Order.Value), null);

            db.People.Add(PersonRows.NewRow(
                new(id), order.Name.Trim(), PersonKind.Visitor, "", order.Born, fictional: false));
            db.Visitors.Add(new()
            {
                PersonId = id, Sex = order.Sex, Phone = order.Phone.Trim(), Tongue = order.Tongue,
            });
            Note(record, actor, (id, "name and birth", order.Order.Value));
            return new(verdict, new(id));
        },
        cancellation);

    /// <summary>Says what they are to somebody.</summary>
    public Task<Verdict> Link(Actor actor, LinkVisitor order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var (visitor, prisoner) = (order.Visitor.Value, order.Prisoner.Value);
            var verdict = VisitorRules.JudgeLink(new(
                order, await db.Visitors.AnyAsync(row => row.PersonId == visitor),
                await BlockPeople.IsHeld(db, prisoner)));
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, "", verdict);

            var row = await db.VisitorLinks.FindAsync(visitor, prisoner);
            if (row is null)
                db.VisitorLinks.Add(row = new() { VisitorId = visitor, PrisonerId = prisoner });
            (row.Relation, row.Leave) = (order.Relation, order.Leave.Trim());
            Note(record, actor, (visitor, $"{VisitEntries.Word(order.Relation)} of {prisoner}", ""));
            return verdict;
        },
        cancellation);

    /// <summary>A paper was seen.</summary>
    public Task<Verdict> Paper(Actor actor, SeePaper order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var (visitor, today) = (order.Visitor.Value, look.DayOf(record.Now));
            var verdict = VisitorRules.JudgePaper(new(
                order, await db.Visitors.AnyAsync(row => row.PersonId == visitor),
                VisitPapers.Current.On(today).Any(paper => paper.Id == order.Paper), today));
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, "", verdict);

            var row = await db.VisitorPapers.FindAsync(visitor, order.Paper);
            if (row is null)
                db.VisitorPapers.Add(row = new() { VisitorId = visitor, Paper = order.Paper });
            (row.Number, row.ValidUntil) = (order.Number.Trim(), order.ValidUntil);
            (row.SeenByName, row.SeenAt) = (actor.Name, record.Now);
            Note(record, actor, (visitor, $"paper {order.Paper} seen", ""));
            return verdict;
        },
        cancellation);

    /// <summary>Keeps somebody out until a day; a repeat changes nothing.</summary>
    public Task<Verdict> Ban(Actor actor, BanVisitor order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.VisitBans.AnyAsync(row => row.OrderId == order.Order.Value)) return Verdict.Allowed;
            var (visitor, today) = (order.Visitor.Value, look.DayOf(record.Now));
            var verdict = VisitorRules.JudgeBan(new(
                order, await db.Visitors.AnyAsync(row => row.PersonId == visitor), today));
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, "", verdict, order.Order.Value);

            var row = new VisitBanRow
            {
                Id = VisitRowWords.IdOf("ban", order.Order), OrderId = order.Order.Value, VisitorId = visitor,
                PrisonerId = order.Prisoner?.Value ?? "", From = today, Until = order.Until!.Value,
                Ground = order.Ground.Trim(),
            };
            db.VisitBans.Add(row);
            record.Append(new RecordFacts(SiloRecordKinds.VisitorBanned, actor, visitor)
            {
                Cause = row.OrderId,
            }.With("ban", row.Id).With("until", $"{row.Until:yyyy-MM-dd}").About(row.PrisonerId));
            return verdict;
        },
        cancellation);

    /// <summary>Ends a ban.</summary>
    public Task<Verdict> EndBan(Actor actor, string id, string words, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.VisitBans.FindAsync(id);
            var verdict = VisitorRules.JudgeEndBan(
                row is { EndedAt: null } && row.Until >= look.DayOf(record.Now), words);
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, row?.VisitorId ?? "", verdict);

            (row!.EndedAt, row.EndedBecause) = (record.Now, words.Trim());
            Note(record, actor, (row.VisitorId, $"ban {row.Id} ended: {row.EndedBecause}", ""));
            return verdict;
        },
        cancellation);

    private static void Note(RecordAppender record, Actor actor, (string Visitor, string What, string Cause) of) =>
        record.Append(new RecordFacts(SiloRecordKinds.VisitorChanged, actor, of.Visitor) { Cause = of.Cause }
            .With("what", of.What));
}
