using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Orderlies;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Orderlies;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.RollCheck;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Orderlies;

/// <summary>Assignments of orderlies as rows, each step judged and recorded in one transaction.</summary>
/// <remarks>No entry tells which of the two was heard or asked for the end: a timeline is read by many, and neither
/// may come under pressure for a no.</remarks>
public sealed class OrderlyStore(FacilityWriter writer, OrderlyLook look)
{
    /// <summary>Proposes an assignment; a repeat gets the first answer.</summary>
    public Task<OrderlyReceipt> Propose(Actor actor, ProposeOrderly order, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var id = IdOf(order.Order);
                if (await db.Orderlies.FindAsync(id) is not null) return new OrderlyReceipt(Verdict.Allowed, id);

                var facts = await look.Of(db, record.Now, (order.Helper, order.Helped), "");
                var verdict = OrderlyRules.JudgePropose(order, facts);
                var row = RowOf(actor, order, record.Now);
                if (!verdict.IsAllowed) return new(Refuse(record, actor, row, verdict, order.Order.Value), "");

                db.Orderlies.Add(row);
                record.Append(EntryOf(SiloRecordKinds.OrderlyProposed, actor, row, order.Order.Value));
                return new(verdict, id);
            },
            cancellation);

    /// <summary>Writes down what one of the two said; a no ends it, as if they had asked for that.</summary>
    public Task<Verdict> Hear(Actor actor, HearOrderly order, CancellationToken cancellation) => order.Consents
        ? Consent(actor, order, cancellation)
        : End(actor, new(order.Assignment, order.Side), cancellation);

    /// <summary>Ends an assignment; one that has ended stays as it ended.</summary>
    public Task<Verdict> End(Actor actor, EndOrderly order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Orderlies.FindAsync(order.Assignment);
            var verdict = OrderlyRules.JudgeEnd(row is not null);
            if (!verdict.IsAllowed) return Refuse(record, actor, null, verdict, "");

            if (row!.EndedAt is null) Close(record, actor, row, (OrderlyEnd.Ended, order.AskedBy));
            return verdict;
        },
        cancellation);

    /// <summary>Ends an assignment within the transaction of whoever found out.</summary>
    internal static void Close(
        RecordAppender record, Actor actor, OrderlyRow row, (OrderlyEnd Why, OrderlySide AskedBy) end)
    {
        (row.EndedAt, row.EndedBy) = (record.Now, actor.Person.Value);
        (row.End, row.AskedBy) = end;
        record.Append(EntryOf(SiloRecordKinds.OrderlyEnded, actor, row, "")
            .With("why", row.End.ToString().ToLowerInvariant()));
    }

    private Task<Verdict> Consent(Actor actor, HearOrderly order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.OrderlyConsents.AnyAsync(row => row.OrderId == order.Order.Value)) return Verdict.Allowed;

            var row = await db.Orderlies.FindAsync(order.Assignment);
            var before = await db.OrderlyConsents.Where(one => one.OrderlyId == order.Assignment).ToListAsync();
            var verdict = await Judge(db, record.Now, row, new(
                order, row is { EndedAt: null, StandsSince: null }, row is null ? null : new PersonId(row.ProposedBy),
                [.. before.Select(one => new HeardConsent(one.Side, new(one.HeardBy)))], actor.Person,
                await BlockPeople.IsHeld(db, actor.Person.Value)));
            if (!verdict.IsAllowed) return Refuse(record, actor, row, verdict, order.Order.Value);

            db.OrderlyConsents.Add(new()
            {
                OrderlyId = row!.Id, Side = order.Side, OrderId = order.Order.Value, HeardBy = actor.Person.Value,
                At = record.Now,
            });
            record.Append(EntryOf(SiloRecordKinds.OrderlyHeard, actor, row, order.Order.Value));
            if (before.Count == 0) return verdict;

            row.StandsSince = record.Now;
            record.Append(EntryOf(SiloRecordKinds.OrderlyStands, actor, row, order.Order.Value));
            return verdict;
        },
        cancellation);

    // With the second yes it would stand, so the two are looked at again: much may have changed since the proposal.
    private async Task<Verdict> Judge(FacilityDb db, DateTimeOffset now, OrderlyRow? row, OrderlyHearing hearing)
    {
        var verdict = OrderlyRules.JudgeHear(hearing);
        return row is null || !verdict.IsAllowed || hearing.Before.IsEmpty ? verdict
            : OrderlyRules.JudgePair(await look.Of(db, now, (new(row.HelperId), new(row.HelpedId)), row.Id));
    }

    private static OrderlyRow RowOf(Actor actor, ProposeOrderly order, DateTimeOffset now) => new()
    {
        Id = IdOf(order.Order), HelperId = order.Helper.Value, HelpedId = order.Helped.Value,
        Help = order.Help.Trim(), ProposedAt = now, ProposedBy = actor.Person.Value,
    };

    private static string IdOf(OrderId order) =>
        $"od-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Value)))[..12]}";

    private static RecordFacts EntryOf(string kind, Actor actor, OrderlyRow row, string cause) =>
        new RecordFacts(kind, actor, row.HelperId) { Cause = cause }
            .With("assignment", row.Id).With("person", row.HelpedId).About(row.HelpedId).About(row.Id);

    private static Verdict Refuse(
        RecordAppender record, Actor actor, OrderlyRow? row, Verdict verdict, string cause)
    {
        record.Append(new RecordFacts(SiloRecordKinds.OrderlyRefused, actor, row?.HelperId ?? "")
        {
            Verdict = verdict, Cause = cause,
        }.About(row?.HelpedId ?? ""));
        return verdict;
    }
}
