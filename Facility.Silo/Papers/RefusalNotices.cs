using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Contracts.Papers;
using Facility.Contracts.Visits;
using Facility.Domain.Papers;
using Facility.Silo.Parcels;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Visits;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Papers;

/// <summary>Why a visit was refused; of the entry that refused it.</summary>
internal sealed class VisitRefusalNotice(VisitLook look, VisitOffers offers) : IPaperMaker
{
    public PaperKind Kind => PaperKind.VisitRefusal;

    public async Task<PaperDraft?> Make(PaperAsk ask)
    {
        if (!long.TryParse(ask.About, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await ask.Db.Notices.FindAsync(number) is not { Kind: PaperKind.VisitRefusal } notice
            || await ask.Db.Record.FindAsync(number) is not { } entry) return null;

        var (row, parties) = await Asked(ask, notice);
        if (parties is null) return null;
        var pen = new PaperPen(Kind, ask.In(await TongueOf(ask, parties)));
        var next = await offers.Earliest(ask.Db, parties, row?.State <= VisitState.Booked ? row.Id : "");
        return new(
            pen.Paper() with
            {
                Lines =
                [
                    pen.Line("what", pen.Say("what-visit", pen.Of("kind", parties.Asked.Kind))),
                    pen.Line("prisoner", await ask.NameOf(notice.PersonId)),
                    pen.Line("visitors", string.Join("; ", await Names(ask, parties))),
                    pen.Line("decided", notice.ByName), pen.Line("decided-at", look.Wall(notice.At)),
                ],
                Tables = [Reasons.Table(pen, ask.In(await TongueOf(ask, parties)), Notices.Read(notice.Reasons))],
                Notes =
                [
                    .. notice.Words.Length == 0 ? (ImmutableArray<string>)[] : [pen.Say("officer-says", notice.Words)],
                    !next.IsEmpty ? pen.Say(
                        "next-visits", string.Join("; ", next.Select(one => $"{look.Wall(one.From)}, {one.Room}")))
                        : notice.NextOn is { } day ? pen.Say("next-visit-day", $"{day:yyyy-MM-dd}")
                        : pen.Say("next-none"),
                    pen.Say("complain"),
                ],
                Signs = [pen.Say("sign-decided"), pen.Say("sign-told")],
            },
            entry, [notice.PersonId]);
    }

    private static async Task<(VisitRow?, VisitParties?)> Asked(PaperAsk ask, NoticeRow notice)
    {
        var row = await ask.Db.Visits.SingleOrDefaultAsync(one => one.Id == notice.About);
        return (row, VisitNotices.Asked(notice) ?? (row is null ? null
            : VisitLook.PartiesOf(row, (await VisitLook.GuestsOf(ask.Db, [row.Id]))[row.Id], default)));
    }

    private static async Task<Tongue?> TongueOf(PaperAsk ask, VisitParties parties)
    {
        var known = await ask.Db.Visitors.Where(row => parties.Visitors.Contains(row.PersonId))
            .ToDictionaryAsync(row => row.PersonId, row => row.Tongue);
        return parties.Visitors.Where(known.ContainsKey).Select(one => (Tongue?)known[one]).FirstOrDefault();
    }

    private static async Task<IEnumerable<string>> Names(PaperAsk ask, VisitParties parties)
    {
        var names = await ask.Db.People.Where(row => parties.Visitors.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Name);
        return parties.Visitors.Select(one => names.GetValueOrDefault(one, one));
    }
}

/// <summary>Why a parcel was refused or partly returned; of the newest entry that did so.</summary>
internal sealed class ParcelRefusalNotice(ParcelQueries queries, VisitLook look) : IPaperMaker
{
    public PaperKind Kind => PaperKind.ParcelRefusal;

    public async Task<PaperDraft?> Make(PaperAsk ask)
    {
        var notices = await ask.Db.Notices.Where(row => row.Kind == Kind && row.About == ask.About)
            .OrderByDescending(row => row.Number).ToListAsync();
        if (notices.Count == 0 || await ask.Db.Parcels.FindAsync(ask.About) is not { } row
            || await ask.Db.Record.FindAsync(notices[0].Number) is not { } entry) return null;

        var tongue = ask.In(null);
        var pen = new PaperPen(Kind, tongue);
        var parcel = await queries.Of(ask.Db, row, tongue);
        var reasons = notices.SelectMany(one => Notices.Read(one.Reasons)).DistinctBy(one => one.Rule).ToList();
        var what = row.Reason.Length > 0 ? pen.Say("what-whole", row.Reason)
            : parcel.Lines.Any(line => line.Returned.Length > 0) ? pen.Say("what-part") : pen.Say("what-parcel");
        return new(
            pen.Paper() with
            {
                Lines =
                [
                    pen.Line("what", what), .. ParcelReceipt.Head(pen, look, parcel),
                    pen.Line("decided", notices[0].ByName), pen.Line("decided-at", look.Wall(notices[0].At)),
                ],
                Tables = [ParcelReceipt.Lines(pen, parcel), Reasons.Table(pen, tongue, reasons)],
                Notes =
                [
                    notices.Select(one => one.NextOn).FirstOrDefault(day => day is not null) is { } next
                        ? pen.Say("next-day", $"{next:yyyy-MM-dd}") : pen.Say("next-now"),
                    pen.Say("complain"),
                ],
                Signs = [pen.Say("sign-decided"), pen.Say("sign-sender")],
            },
            entry, [row.PersonId]);
    }
}

/// <summary>What stood against something, as a table.</summary>
internal static class Reasons
{
    public static PaperTable Table(PaperPen pen, Tongue tongue, IEnumerable<NoticeReason> reasons) => pen.Table(
        ["rule", "why", "source"],
        reasons.Select(one => (ImmutableArray<string>)
        [
            one.Rule, one.Says[(int)tongue], PaperWords.Source(tongue, one.Source),
        ]));
}
