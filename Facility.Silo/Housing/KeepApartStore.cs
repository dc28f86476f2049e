using System.Security.Cryptography;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Housing;

/// <summary>Orders to keep people apart, as rows; the ground stays there, entries hold ids and the level.</summary>
public sealed class KeepApartStore(FacilityWriter writer, HousingLook look)
{
    /// <summary>Gives an order; the database itself refuses a second one for the pair.</summary>
    public Task<Verdict> Open(Actor actor, KeepApartOrder order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var id = IdOf("ka", order.Order.Value);
            if (await db.KeepAparts.FindAsync(id) is not null) return Verdict.Allowed;

            var (one, other) = Pair(order.One, order.Other);
            var verdict = await Judge(db, record.Now, order);
            if (!verdict.IsAllowed) return Refuse(record, actor, verdict, order.Order.Value, one, other);

            Keep(db, record, actor, order, (id, ""));
            return verdict;
        },
        cancellation);

    /// <summary>Keeps several apart, each from each, or nobody: one order for every pair, under one group.</summary>
    public Task<Verdict> OpenGroup(Actor actor, KeepApartGroup order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var group = IdOf("kg", order.Order.Value);
            if (await db.KeepAparts.AnyAsync(row => row.GroupId == group)) return Verdict.Allowed;

            var pairs = PairsOf(order).ToList();
            var refusals = KeepApartOrderRules.JudgeGroup(order).Refusals.ToList();
            if (refusals.Count == 0)
            {
                foreach (var pair in pairs) refusals.AddRange((await Judge(db, record.Now, pair)).Refusals);
            }
            var verdict = new Verdict([.. refusals.Distinct()]);
            if (!verdict.IsAllowed)
                return Refuse(record, actor, verdict, order.Order.Value, [.. order.People.Select(one => one.Value)]);

            foreach (var (number, pair) in pairs.Index())
                Keep(db, record, actor, pair, (IdOf("ka", $"{order.Order.Value} {number}"), group));
            return verdict;
        },
        cancellation);

    /// <summary>Reviews an order or a group, or ends it when no next review is given.</summary>
    public Task<Verdict> Change(
        Actor actor, string id, DateOnly? next, string because, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var rows = await db.KeepAparts.Where(row => row.ClosedAt == null
                && (row.Id == id || (row.GroupId == id && id != ""))).OrderBy(row => row.Id).ToListAsync();
            var verdict = KeepApartOrderRules.JudgeChange(new(
                rows.Count > 0, next, because, look.HouseAt(record.Now).Today)
            {
                Group = rows.FirstOrDefault(row => row.Id == id)?.GroupId ?? "",
            });
            if (!verdict.IsAllowed)
                return Refuse(record, actor, verdict, "", [.. rows.SelectMany(PeopleOf).Distinct()]);

            foreach (var row in rows) Change(record, actor, row, next, because);
            return verdict;
        },
        cancellation);

    private static void Change(RecordAppender record, Actor actor, KeepApartRow row, DateOnly? next, string because)
    {
        if (next is { } day) row.ReviewOn = day;
        else (row.ClosedAt, row.ClosedBy, row.ClosedBecause) = (record.Now, actor.Person.Value, because.Trim());
        record.Append(new RecordFacts(
                next is null ? SiloRecordKinds.KeepApartClosed : SiloRecordKinds.KeepApartReviewed,
                actor, row.PersonOne)
            .With("order", row.Id).With("review_on", next is { } reviewed ? $"{reviewed:O}" : "")
            .With("group", row.GroupId).About(row.PersonOther).About(row.Id));
    }

    private async Task<Verdict> Judge(FacilityDb db, DateTimeOffset now, KeepApartOrder order)
    {
        var (one, other) = Pair(order.One, order.Other);
        var open = await db.KeepAparts.Where(row => row.PersonOne == one && row.PersonOther == other
            && row.ClosedAt == null).Select(row => row.Id).FirstOrDefaultAsync();
        var known = await db.People.CountAsync(person => person.Kind == PersonKind.Prisoner
            && (person.Id == one || person.Id == other));
        return KeepApartOrderRules.JudgeOpen(new(order, known == 2, open ?? "", look.HouseAt(now).Today));
    }

    private static void Keep(
        FacilityDb db, RecordAppender record, Actor actor, KeepApartOrder order, (string Id, string Group) named)
    {
        var (one, other) = Pair(order.One, order.Other);
        db.KeepAparts.Add(new()
        {
            Id = named.Id, GroupId = named.Group, PersonOne = one, PersonOther = other, Level = order.Level,
            Endangered = order.Endangered?.Value ?? "", Ground = order.Ground.Trim(), ReviewOn = order.ReviewOn,
            OpenedAt = record.Now, OpenedBy = actor.Person.Value,
        });
        record.Append(new RecordFacts(SiloRecordKinds.KeepApartOpened, actor, one) { Cause = order.Order.Value }
            .With("order", named.Id).With("level", order.Level.ToString()).With("review_on", $"{order.ReviewOn:O}")
            .With("group", named.Group).About(other).About(named.Id));
    }

    private static IEnumerable<KeepApartOrder> PairsOf(KeepApartGroup order) =>
        from one in order.People.Index()
        from other in order.People.Index()
        where one.Index < other.Index
        select new KeepApartOrder(
            order.Order, one.Item, other.Item, order.Level, null, order.Ground, order.ReviewOn);

    private static string[] PeopleOf(KeepApartRow row) => [row.PersonOne, row.PersonOther];

    private static Verdict Refuse(
        RecordAppender record, Actor actor, Verdict verdict, string cause, params string[] people)
    {
        record.Append(new RecordFacts(SiloRecordKinds.KeepApartRefused, actor, people.FirstOrDefault(""))
        {
            Verdict = verdict, Cause = cause, Subjects = [.. people.Skip(1)],
        });
        return verdict;
    }

    /// <summary>A pair is one whichever way round it is said.</summary>
    internal static (string One, string Other) Pair(PersonId one, PersonId other) =>
        string.CompareOrdinal(one.Value, other.Value) < 0 ? (one.Value, other.Value) : (other.Value, one.Value);

    private static string IdOf(string kind, string order) =>
        $"{kind}-{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(order)))[..8]}";
}
