using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Rooms, sessions and blocked days as rows, each change judged and recorded.</summary>
public sealed class VisitSetupStore(FacilityWriter writer, VisitLook look)
{
    /// <summary>Enters a room, or changes what is known of it.</summary>
    public Task<Verdict> Room(Actor actor, VisitRoom room, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var verdict = VisitSetupRules.JudgeRoom(room);
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, "", verdict);
            var row = await db.VisitRooms.FindAsync(room.Id);
            if (row is null) db.VisitRooms.Add(row = new() { Id = room.Id, Label = "" });
            (row.Label, row.IsSuite, row.IsHeard) = (room.Label.Trim(), room.IsSuite, room.IsHeard);
            Note(record, actor, ("room", room.Id, ""));
            return verdict;
        },
        cancellation);

    /// <summary>Opens a session; a repeat changes nothing.</summary>
    public Task<Verdict> Open(Actor actor, OpenTemplate order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.VisitTemplates.AnyAsync(row => row.OrderId == order.Order.Value)) return Verdict.Allowed;
            var asked = order.Template with { Id = VisitRowWords.IdOf("vs", order.Order) };
            var room = await db.VisitRooms.FindAsync(asked.Room);
            var whole = VisitSetupRules.JudgeOpen(new(asked, room is null ? null : VisitRowWords.RoomOf(room), null));
            var verdict = !whole.IsAllowed ? whole : VisitSetupRules.JudgeOpen(new(
                asked, VisitRowWords.RoomOf(room!), await ClashOf(db, asked)));
            if (!verdict.IsAllowed)
                return VisitEntries.Refuse(record, actor, "", verdict, order.Order.Value);

            db.VisitTemplates.Add(RowOf(asked, order.Order.Value));
            Note(record, actor, ("session", asked.Id, $"{asked.ValidFrom:yyyy-MM-dd}"));
            return verdict;
        },
        cancellation);

    /// <summary>Changes how many a session seats, or when it ends.</summary>
    public Task<Verdict> Change(Actor actor, ChangeTemplate order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var today = look.DayOf(record.Now);
            var row = await db.VisitTemplates.FindAsync(order.Template);
            var slots = await db.VisitSlots.Where(slot => slot.TemplateId == order.Template && slot.Day >= today)
                .ToListAsync();
            var booked = slots.FindAll(slot => slot.Taken > 0);
            var verdict = VisitSetupRules.JudgeChange(new(
                order, row is not null, booked.Count == 0 ? 0 : booked.Max(slot => slot.Taken),
                booked.Count == 0 ? null : booked.Max(slot => slot.Day)));
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, "", verdict);

            (row!.Seats, row.ValidTo) = (order.Seats, order.ValidTo);
            foreach (var slot in slots) slot.Seats = order.Seats;
            Note(record, actor, ("session", row.Id, $"{order.Seats} seats until {order.ValidTo:yyyy-MM-dd}"));
            return verdict;
        },
        cancellation);

    /// <summary>Blocks a day; visits of it are found by the next review.</summary>
    public Task<Verdict> Block(Actor actor, BlockDay order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var isRoom = order.Room.Length == 0 || await db.VisitRooms.AnyAsync(room => room.Id == order.Room);
            var verdict = VisitSetupRules.JudgeBlock(new(order, look.DayOf(record.Now), isRoom));
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, "", verdict);

            var known = await db.VisitBlocks.FirstOrDefaultAsync(row =>
                row.Day == order.Day && row.RoomId == order.Room && row.EndedAt == null);
            if (known is not null && known.Lawyers == order.Lawyers) return verdict;
            if (known is not null) known.Lawyers = order.Lawyers;
            else db.VisitBlocks.Add(known = new()
            {
                Id = $"vb-{order.Day:yyyyMMdd}-{await db.VisitBlocks.CountAsync() + 1}", Day = order.Day,
                RoomId = order.Room, Reason = order.Reason.Trim(), Lawyers = order.Lawyers, ByName = actor.Name,
            });
            Note(record, actor, ("blocked day", known.Id, $"{order.Day:yyyy-MM-dd}"));
            return verdict;
        },
        cancellation);

    /// <summary>Opens a blocked day again.</summary>
    public Task<Verdict> Unblock(Actor actor, string id, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.VisitBlocks.FindAsync(id);
            var verdict = VisitSetupRules.JudgeUnblock(row is { EndedAt: null });
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, "", verdict);

            row!.EndedAt = record.Now;
            Note(record, actor, ("day opened again", row.Id, $"{row.Day:yyyy-MM-dd}"));
            return verdict;
        },
        cancellation);

    private static async Task<(string Id, DateOnly Day)?> ClashOf(FacilityDb db, VisitTemplate asked)
    {
        var others = await db.VisitTemplates.AsNoTracking().Where(row => row.RoomId == asked.Room).ToListAsync();
        foreach (var other in others)
        {
            if (VisitSlots.Clash(asked, VisitRowWords.TemplateOf(other)) is { } day) return (other.Id, day);
        }
        return null;
    }

    private static VisitTemplateRow RowOf(VisitTemplate asked, string order) => new()
    {
        Id = asked.Id, OrderId = order, RoomId = asked.Room, Weekday = asked.Weekday, From = asked.From,
        Until = asked.Until, Nights = asked.Nights, ValidFrom = asked.ValidFrom, ValidTo = asked.ValidTo,
        EveryWeeks = asked.EveryWeeks, Seats = asked.Seats, Kinds = VisitRowWords.Write(asked.Kinds),
    };

    private static void Note(RecordAppender record, Actor actor, (string What, string Id, string Day) of) =>
        record.Append(new RecordFacts(SiloRecordKinds.VisitSetUp, actor, of.Id)
            .With("what", of.What).With("id", of.Id).With("day", of.Day));
}
