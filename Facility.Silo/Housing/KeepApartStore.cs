using System.Security.Cryptography;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;
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
            var (one, other) = Pair(order.One, order.Other);
            var id = IdOf(order.Order);
            if (await db.KeepAparts.FindAsync(id) is not null) return Verdict.Allowed;

            var open = await db.KeepAparts.Where(row => row.PersonOne == one && row.PersonOther == other
                && row.ClosedAt == null).Select(row => row.Id).FirstOrDefaultAsync();
            var known = await db.People.CountAsync(person => person.Kind == PersonKind.Prisoner
                && (person.Id == one || person.Id == other));
            var verdict = KeepApartOrderRules.JudgeOpen(new(
                order, known == 2, open ?? "", look.HouseAt(record.Now).Today));
            if (!verdict.IsAllowed) return Refuse(record, actor, verdict, order.Order.Value, one, other);

            db.KeepAparts.Add(new()
            {
                Id = id, PersonOne = one, PersonOther = other, Level = order.Level,
                Endangered = order.Endangered?.Value ?? "", Ground = order.Ground.Trim(), ReviewOn = order.ReviewOn,
                OpenedAt = record.Now, OpenedBy = actor.Person.Value,
            });
            record.Append(new RecordFacts(SiloRecordKinds.KeepApartOpened, actor, one) { Cause = order.Order.Value }
                .With("order", id).With("level", order.Level.ToString()).With("review_on", $"{order.ReviewOn:O}")
                .About(other).About(id));
            return verdict;
        },
        cancellation);

    /// <summary>Reviews an order, or ends it when no next review is given.</summary>
    public Task<Verdict> Change(
        Actor actor, string id, DateOnly? next, string because, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.KeepAparts.FindAsync(id);
            var verdict = KeepApartOrderRules.JudgeChange(new(
                row is { ClosedAt: null }, next, because, look.HouseAt(record.Now).Today));
            if (!verdict.IsAllowed)
                return Refuse(record, actor, verdict, "", row?.PersonOne ?? "", row?.PersonOther ?? "");

            if (next is { } day) row!.ReviewOn = day;
            else (row!.ClosedAt, row.ClosedBy, row.ClosedBecause) = (record.Now, actor.Person.Value, because.Trim());
            record.Append(new RecordFacts(
                    next is null ? SiloRecordKinds.KeepApartClosed : SiloRecordKinds.KeepApartReviewed,
                    actor, row.PersonOne)
                .With("order", id).With("review_on", next is { } reviewed ? $"{reviewed:O}" : "")
                .About(row.PersonOther).About(id));
            return verdict;
        },
        cancellation);

    private static Verdict Refuse(
        RecordAppender record, Actor actor, Verdict verdict, string cause, string one, string other)
    {
        record.Append(new RecordFacts(SiloRecordKinds.KeepApartRefused, actor, one)
        {
            Verdict = verdict, Cause = cause,
        }.About(other));
        return verdict;
    }

    /// <summary>A pair is one whichever way round it is said.</summary>
    internal static (string One, string Other) Pair(PersonId one, PersonId other) =>
        string.CompareOrdinal(one.Value, other.Value) < 0 ? (one.Value, other.Value) : (other.Value, one.Value);

    /// <summary>The number that an order gets.</summary>
    internal static string IdOf(OrderId order) =>
        $"ka-{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(order.Value)))[..8]}";
}
