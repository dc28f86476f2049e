using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Children;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Domain.Children;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Children;

/// <summary>Stays of children as rows, each judged and recorded in one transaction with what the mother's row says.
/// </summary>
public sealed class ChildStore(FacilityWriter writer, HousingLook look)
{
    /// <summary>Takes a child in; a repeat gets the first answer.</summary>
    public Task<ChildReceipt> TakeIn(Actor actor, TakeChildIn order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var known = await db.Children.SingleOrDefaultAsync(row => row.OrderId == order.Order.Value);
            if (known is not null) return new ChildReceipt(Verdict.Allowed, new PersonId(known.PersonId));

            var house = look.HouseAt(record.Now);
            var mother = await HeldMother(db, order.Mother.Value);
            var verdict = ChildRules.JudgeTakeIn(new(order, mother?.Sex, house.Policy, house.Today));
            if (!verdict.IsAllowed)
                return new(Refuse(record, actor, mother?.PersonId ?? "", verdict, order.Order.Value), null);

            var child = new PersonId(IdOf(order.Order));
            var row = RowOf(order, child, ChildClock.LastDay(order.Born!.Value, house.Policy)!.Value);
            db.People.Add(PersonRows.NewRow(child, order.Name.Trim(), PersonKind.Child, "", order.Born, false));
            db.Children.Add(row);
            mother!.Children++;
            record.Append(EntryOf(SiloRecordKinds.ChildTakenIn, actor, row, order.Order.Value)
                .With("since", $"{row.Since:yyyy-MM-dd}").With("until", $"{row.LastDay:yyyy-MM-dd}")
                .With("source", house.Policy.SourceOf("child.years")));
            return new(verdict, child);
        },
        cancellation);

    /// <summary>Lets a child stay longer.</summary>
    public Task<Verdict> Extend(Actor actor, ExtendChildStay order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await Living(db, order.Child);
            var custody = row is null ? null : await db.Custodies.FindAsync(row.MotherId);
            var policy = look.HouseAt(record.Now).Policy;
            var verdict = ChildRules.JudgeExtend(
                new(order, row?.Born, row?.LastDay ?? default, custody?.HeldUntil, policy));
            if (!verdict.IsAllowed) return Refuse(record, actor, row?.PersonId ?? "", verdict, "");

            (row!.LastDay, row.ExtendedBy) = (order.Until, order.Paper.Trim());
            (row.Ground, row.GroundOn) = (order.Ground, order.GroundOn);
            record.Append(EntryOf(SiloRecordKinds.ChildExtended, actor, row, "")
                .With("until", $"{row.LastDay:yyyy-MM-dd}").With("ground", row.Ground.ToString())
                .With("source", policy.SourceOf("child.extended-years")));
            return verdict;
        },
        cancellation);

    /// <summary>Writes down whether a child leaves with the mother.</summary>
    public Task<Verdict> GoesAlong(Actor actor, ChildGoesAlong order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await Living(db, order.Child);
            var verdict = ChildRules.JudgeAlong(new(order, row is not null));
            if (!verdict.IsAllowed) return Refuse(record, actor, row?.PersonId ?? "", verdict, "");

            row!.AlongBy = order.Goes ? order.Paper.Trim() : "";
            record.Append(EntryOf(SiloRecordKinds.ChildGoesAlong, actor, row, "")
                .With("goes", order.Goes ? "yes" : "no"));
            return verdict;
        },
        cancellation);

    /// <summary>Ends a stay.</summary>
    public Task<Verdict> End(Actor actor, EndChildStay order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await Living(db, order.Child);
            var gone = row is not null && await HeldMother(db, row.MotherId) is null;
            var verdict = ChildRules.JudgeEnd(new(order, row?.Since, gone, look.HouseAt(record.Now).Today));
            if (!verdict.IsAllowed) return Refuse(record, actor, row?.PersonId ?? "", verdict, "");

            row!.EndTo = order.To.Trim();
            await ChildEnds.Close(db, record, actor, row, (order.How, order.On, order.Paper.Trim()));
            return verdict;
        },
        cancellation);

    private static async Task<ChildRow?> Living(FacilityDb db, PersonId child) =>
        await db.Children.FindAsync(child.Value) is { EndedOn: null } row ? row : null;

    // Her row of particulars counts the children; who was imported without one gets it now.
    private static async Task<PrisonerRow?> HeldMother(FacilityDb db, string mother)
    {
        if (!await db.People.AnyAsync(one => one.Id == mother && one.Kind == PersonKind.Prisoner)) return null;
        if (await db.Prisoners.FindAsync(mother) is { } row) return row.Presence is Presence.Gone ? null : row;
        row = PersonRows.NewPrisoner(new(mother), new());
        db.Prisoners.Add(row);
        return row;
    }

    private static ChildRow RowOf(TakeChildIn order, PersonId child, DateOnly lastDay) => new()
    {
        PersonId = child.Value, OrderId = order.Order.Value, MotherId = order.Mother.Value, Born = order.Born!.Value,
        Since = order.Since, Paper = order.Paper.Trim(), LastDay = lastDay,
    };

    private static string IdOf(OrderId order) =>
        $"ch-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Value)))[..8]}";

    private static RecordFacts EntryOf(string kind, Actor actor, ChildRow row, string cause) =>
        new RecordFacts(kind, actor, row.PersonId) { Cause = cause }.About(row.MotherId);

    private static Verdict Refuse(RecordAppender record, Actor actor, string person, Verdict verdict, string cause)
    {
        record.Append(new RecordFacts(SiloRecordKinds.ChildRefused, actor, person)
        {
            Verdict = verdict, Cause = cause,
        });
        return verdict;
    }
}
