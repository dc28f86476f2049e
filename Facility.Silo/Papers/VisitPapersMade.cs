using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Contracts.Papers;
using Facility.Contracts.Record;
using Facility.Contracts.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Visits;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Papers;

/// <summary>Lets the visitors of a booked visit in and out; of the entry that booked or moved it.</summary>
internal sealed class GatePass(VisitLook look) : IPaperMaker
{
    public PaperKind Kind => PaperKind.GatePass;

    public async Task<PaperDraft?> Make(PaperAsk ask)
    {
        var row = await ask.Db.Visits.SingleOrDefaultAsync(one => one.Id == ask.About
            && one.State >= VisitState.Booked && one.State <= VisitState.InProgress);
        if (row is null
            || await ask.Entry(row.Id, SiloRecordKinds.VisitBooked, SiloRecordKinds.VisitMoved) is not { } entry)
            return null;

        var visit = (await VisitViews.Read(ask.Db, [row]))[0];
        var pen = new PaperPen(Kind, ask.In(await TongueOf(ask.Db, row)));
        return new(
            pen.Paper() with
            {
                Lines =
                [
                    pen.Line("visit", visit.Id),
                    pen.Line("when", $"{look.Wall(visit.From)} – {look.Wall(visit.Until)}"),
                    pen.Line("room", visit.Room), pen.Line("kind", pen.Of("kind", visit.Kind)),
                    pen.Line("state", pen.Of("state", visit.State)),
                ],
                Tables =
                [
                    pen.Table(["visitor", "number", "badge", "in", "out"], visit.Guests.Select(guest =>
                        (ImmutableArray<string>)[Named(pen, guest), guest.Visitor.Value, guest.Badge, "", ""])),
                ],
                Signs = [pen.Say("sign-in"), pen.Say("sign-out")],
            },
            entry, [row.PrisonerId]);
    }

    /// <summary>A visitor with a word for who is not grown up.</summary>
    public static string Named(PaperPen pen, GuestView guest) =>
        guest.IsAdult ? guest.Name : pen.Say("minor", guest.Name);

    /// <summary>The language of the first adult of a visit, as the list of who is to be told has it.</summary>
    public static async Task<Tongue?> TongueOf(FacilityDb db, VisitRow row) => await (
        from guest in db.VisitGuests
        join visitor in db.Visitors on guest.VisitorId equals visitor.PersonId
        where guest.VisitId == row.Id
        orderby guest.IsAdult descending, guest.Position
        select (Tongue?)visitor.Tongue).FirstOrDefaultAsync();
}

/// <summary>The visits of a day; of the entry of its own printing.</summary>
internal sealed class DayList(VisitQueries queries, VisitLook look) : IPaperMaker
{
    public PaperKind Kind => PaperKind.DayList;

    public async Task<PaperDraft?> Make(PaperAsk ask)
    {
        if (!DateOnly.TryParseExact(
            ask.About, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;

        var visits = await queries.Visits(ask.Db, day, ask.Now);
        var pen = new PaperPen(Kind, ask.In(null));
        return new(
            pen.Paper(ask.About) with
            {
                Tables =
                [
                    pen.Table(
                        ["when", "room", "kind", "prisoner", "cell", "visitors", "state", "in", "out"],
                        visits.Select(one => (ImmutableArray<string>)
                        [
                            $"{look.Wall(one.From)[11..]} – {look.Wall(one.Until)[11..]}", one.Room,
                            pen.Of("kind", one.Kind), $"{one.Name}, {one.Prisoner}", one.Cell,
                            string.Join("; ", one.Guests.Select(guest =>
                                $"{GatePass.Named(pen, guest)}, {pen.Of("relation", guest.Relation)}")),
                            pen.Of("state", one.State), "", "",
                        ])),
                ],
                Signs = [pen.Say("sign-door")],
            },
            null, [.. visits.Select(one => one.Prisoner.Value).Distinct()]);
    }
}
