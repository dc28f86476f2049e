using System.Collections.Immutable;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Rooms, sessions and blocked days between two days, with how many seats are taken.</summary>
internal sealed class VisitWing
{
    private readonly Dictionary<string, VisitRoom> rooms;
    private readonly Dictionary<string, VisitTemplate> templates;
    private readonly Dictionary<string, VisitSlotRow> slots;
    private readonly Dictionary<string, int> lapsed;
    private readonly List<VisitBlockRow> blocks;
    private readonly TimeZoneInfo zone;

    private VisitWing(Rows rows, TimeZoneInfo zone)
    {
        (rooms, templates, slots) = (rows.Rooms, rows.Templates, rows.Slots);
        (lapsed, blocks, this.zone) = (rows.Lapsed, rows.Blocks, zone);
    }

    /// <summary>Every template.</summary>
    public IEnumerable<VisitTemplate> Templates => templates.Values;

    /// <summary>Reads it.</summary>
    public static async Task<VisitWing> Read(
        FacilityDb db, TimeZoneInfo zone, DateTimeOffset now, (DateOnly From, DateOnly Until) days)
    {
        // A long visit that began days ago still fills its suite.
        var from = days.From.AddDays(-VisitLimits.NightsMax);
        var rows = new Rows(
            (await db.VisitRooms.AsNoTracking().ToListAsync()).ConvertAll(VisitRowWords.RoomOf)
                .ToDictionary(room => room.Id),
            (await db.VisitTemplates.AsNoTracking().ToListAsync()).ConvertAll(VisitRowWords.TemplateOf)
                .ToDictionary(template => template.Id),
            await db.VisitSlots.AsNoTracking().Where(row => row.Day >= from && row.Day <= days.Until)
                .ToDictionaryAsync(row => row.Id),
            await db.Visits.Where(row => row.State == VisitState.Held && row.HeldUntil <= now)
                .GroupBy(row => row.SlotId).Select(slot => new { slot.Key, Count = slot.Count() })
                .ToDictionaryAsync(slot => slot.Key, slot => slot.Count),
            await db.VisitBlocks.AsNoTracking().Where(row => row.EndedAt == null && row.Day >= from
                && row.Day <= days.Until.AddDays(VisitLimits.NightsMax)).ToListAsync());
        return new(rows, zone);
    }

    /// <summary>A session on its day; null for no such session.</summary>
    public VisitSlotFacts? Find(string id)
    {
        if (VisitSlots.Read(id) is not { } name || !templates.TryGetValue(name.Template, out var template)) return null;
        var slot = slots.GetValueOrDefault(id);
        return slot is not null || VisitSlots.BeginsOn(template, name.Day) ? Of(template, name.Day, slot) : null;
    }

    /// <summary>The sessions of some days, in time.</summary>
    public IEnumerable<VisitSlotFacts> On(DateOnly from, DateOnly until) => templates.Values
        .SelectMany(template => VisitSlots.Days(template, from, until)
            .Select(day => Of(template, day, slots.GetValueOrDefault(VisitSlots.IdOf(template.Id, day)))))
        .Concat(slots.Values.Where(slot => slot.Day >= from && slot.Day <= until
                && templates.TryGetValue(slot.TemplateId, out var template)
                && !VisitSlots.BeginsOn(template, slot.Day))
            .Select(slot => Of(templates[slot.TemplateId], slot.Day, slot)))
        .OrderBy(slot => slot.From).ThenBy(slot => slot.Id, StringComparer.Ordinal);

    private VisitSlotFacts Of(VisitTemplate template, DateOnly day, VisitSlotRow? slot)
    {
        var id = VisitSlots.IdOf(template.Id, day);
        var (from, until) = slot is null ? VisitSlots.Times(template, day, zone) : (slot.From, slot.Until);
        var last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(until, zone).DateTime);
        var block = blocks.Find(row => row.Day >= day && row.Day <= last
            && (row.RoomId.Length == 0 || row.RoomId == template.Room));
        return new(
            id, day, template, rooms[template.Room], from, until, slot?.Seats ?? template.Seats,
            (slot?.Taken ?? 0) - lapsed.GetValueOrDefault(id),
            slot?.ClosedAt is null ? block?.Reason ?? "" : "the session is closed",
            slot?.ClosedAt is not null || (block?.Lawyers ?? false));
    }

    private sealed record Rows(
        Dictionary<string, VisitRoom> Rooms, Dictionary<string, VisitTemplate> Templates,
        Dictionary<string, VisitSlotRow> Slots, Dictionary<string, int> Lapsed, List<VisitBlockRow> Blocks);
}

/// <summary>A session on its day.</summary>
internal sealed record VisitSlotFacts(
    string Id, DateOnly Day, VisitTemplate Template, VisitRoom Room, DateTimeOffset From, DateTimeOffset Until,
    int Seats, int Taken, string Blocked, bool BlocksLawyers)
{
    public SlotView View => new(
        Id, Room.Label, From, Until, Seats, Math.Max(0, Seats - Taken), Template.Kinds, Blocked);
}
