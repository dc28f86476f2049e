using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Movement;
using Facility.Contracts.OutOfCell;
using Facility.Domain.OutOfCell;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.OutOfCell;

/// <summary>Reads people's days out of what doors, orders, the gate and officers said of them.</summary>
public sealed class OutOfCellLook(SiteCatalogue site, DoorMoments doors)
{
    /// <summary>The day of a moment.</summary>
    public FacilityDay DayOf(DateTimeOffset moment) => FacilityDay.At(moment, site.Zone);

    /// <summary>The day before another.</summary>
    public FacilityDay Before(FacilityDay day) => FacilityDay.Of(day.Day.AddDays(-1), site.Zone);

    /// <summary>The figures of a day.</summary>
    public MeterFigures FiguresOf(FacilityDay day) => new(site, day);

    /// <summary>Whether the facility's record had not begun when a day did: what was had before nobody can say.
    /// </summary>
    public static async Task<bool> IsFirst(FacilityDb db, FacilityDay day) =>
        !(await RecordBeginning.Of(db) <= day.Starts);

    /// <summary>A day of everybody who lives in a cell, or of one person.</summary>
    public async Task<List<PersonDay>> Read(
        FacilityDb db, FacilityDay day, DateTimeOffset now, string? person = null)
    {
        var people = await Dwellers.Read(db, site, day, now, person);
        if (people.Count == 0) return [];
        var figures = FiguresOf(day) with { IsFirstDay = await IsFirst(db, day) };
        var said = await Said(db, day, person);
        var moments = await doors.Read(
            db, [.. people.Select(DoorOf).OfType<Contracts.Site.SiteDoor>().DistinctBy(door => door.Id)], day, now);
        var walks = moments.ToDictionary(door => door.Key, door => CellWalk.Of(door.Value), StringComparer.Ordinal);
        return people.ConvertAll(who => DayOf(who, figures, said, walks, now));
    }

    private PersonDay DayOf(
        CellDweller who, MeterFigures figures, SaidOfDay said, Dictionary<string, ImmutableArray<MeterSpan>> walks,
        DateTimeOffset now)
    {
        var stays = new Stays(site, figures, now);
        List<MovementOrderRow> orders = [.. said.Orders[who.Person]];
        List<MovementRow> passages = [.. said.Passages[who.Person]];
        var ordered = stays.ByOrders(who, orders, passages).ToList();
        var outside = stays.Outside(who, passages).ToList();
        var away = outside.Concat(ordered.Where(span => span.Sign is MeterSign.Away)).ToList();
        List<MeterSpan> outdoors =
        [
            .. ordered, .. away, .. said.Of(who.Person, isContact: false), .. ByDoor(who, figures, walks, now),
        ];
        List<MeterSpan> contact =
            [.. away, .. said.Of(who.Person, isContact: true), .. Stays.Visits(ordered, orders)];
        return new(
            who,
            MeterOf(MeterKind.Outdoors, who, outdoors, figures, now),
            MeterOf(MeterKind.Contact, who, contact, figures, now),
            outside.Exists(span => span.From <= figures.Wakes && !(span.Until < figures.Sleeps)));
    }

    private static MeterDay MeterOf(
        MeterKind kind, CellDweller who, List<MeterSpan> all, MeterFigures figures, DateTimeOffset now)
    {
        ImmutableArray<MeterSpan> spans =
        [
            .. all.Select(span => figures.Awake(span, now)).OfType<MeterSpan>()
                .Where(span => span.Within(figures.Day.Starts, figures.Day.Ends) is not null)
                .Distinct().OrderBy(span => span.From),
        ];
        var isOutdoors = kind is MeterKind.Outdoors;
        var norm = isOutdoors
            ? MeterNorms.Outdoors(who.Facts, figures.Policy) : MeterNorms.Contact(who.Facts, figures.Policy);
        var facts = new MeterFacts(
            MeterArithmetic.Of(spans, figures.Day, now), norm?.Least,
            isOutdoors ? figures.WalksUntil(who.Block, who.Landing) : figures.ContactUntil,
            figures.Margin, figures.Day.Ends, now, who.IsOut)
        {
            IsFirstDay = figures.IsFirstDay,
        };
        return new(kind, spans, facts, norm);
    }

    // From the cell to the yard is not outdoors; and of a cell they did not live in, or without a door of ours, nothing
    // is seen.
    private IEnumerable<MeterSpan> ByDoor(
        CellDweller who, MeterFigures figures, Dictionary<string, ImmutableArray<MeterSpan>> walks,
        DateTimeOffset now)
    {
        var starts = figures.Day.Starts;
        if (DoorOf(who) is not { } door)
            return [new(starts, null, MeterSign.Gap, "the cell has no door that tells")];
        var seen = walks[door.Id.Value].Select(span => Trim(span, figures.Way, now)).OfType<MeterSpan>()
            .Select(span => span.Within(who.Since, figures.Day.Ends)).OfType<MeterSpan>();
        return who.Since <= starts ? seen
            : seen.Prepend(new(
                starts, who.Since, MeterSign.Gap, figures.IsFirstDay ? "before this record began" : "lived elsewhere"));
    }

    private static MeterSpan? Trim(MeterSpan span, TimeSpan way, DateTimeOffset now)
    {
        if (!span.IsHad) return span;
        var (from, until) = (span.From + way, span.Until - way);
        return from < (until ?? now) ? span with { From = from, Until = until } : null;
    }

    private Contracts.Site.SiteDoor? DoorOf(CellDweller who) =>
        site.DoorOf(new CellId(who.Cell)) is { } door ? site.Doors[door] : null;

    private static async Task<SaidOfDay> Said(FacilityDb db, FacilityDay day, string? person)
    {
        // A stay that began the evening before may reach into the day.
        var before = day.Starts.AddDays(-1);
        var orders = await db.MovementOrders.AsNoTracking()
            .Where(row => row.LeftAt != null && row.LeftAt >= before && row.LeftAt < day.Ends
                && row.Stage != MovementStage.Ordered && (person == null || row.PersonId == person))
            .OrderBy(row => row.LeftAt).ToListAsync();
        var passages = await db.Movements.AsNoTracking()
            .Where(row => row.At >= day.Starts && (person == null || row.PersonId == person))
            .OrderBy(row => row.Sequence).ToListAsync();
        var entries = await db.OutOfCell.AsNoTracking()
            .Where(row => row.TakenBackAt == null && row.Until > day.Starts && row.From < day.Ends
                && (person == null || row.PersonId == person)).ToListAsync();
        return new(
            orders.ToLookup(row => row.PersonId), passages.ToLookup(row => row.PersonId),
            entries.ToLookup(row => row.PersonId));
    }
}
