using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Domain.Signals;
using Facility.Silo.Due;
using Facility.Silo.Estate;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Isolation;

/// <summary>Ends orders whose time is reached, and tells of who stays on, of missed visits and of the floor, once.
/// </summary>
public sealed class IsolationClocks(
    FacilityWriter writer, HousingLook look, HousingChanges changes, SiteCatalogue site)
{
    public async Task Tick(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        if ((await News(seen, now)).Count == 0) return;

        await writer.Commit(
            async (db, record) =>
            {
                foreach (var news in await News(db, record.Now)) await Write(db, record, news);
            },
            cancellation);
        // Who may live where depends on it: the review list is judged anew.
        changes.Note();
    }

    private async Task<List<IsolationNews>> News(FacilityDb db, DateTimeOffset now)
    {
        var people = await db.Isolations.Where(row => row.LeftAt == null)
            .Select(row => row.PersonId).Distinct().ToListAsync();
        if (people.Count == 0) return [];
        var (picture, policy) = (await IsolationPicture.Read(db, people), look.HouseAt(now).Policy);
        return
        [
            .. people.SelectMany(picture.Of).Where(row => row.LeftAt is null)
                .Select(row => IsolationNews.Of(row, picture, now, site.Zone, policy)).Where(news => news.IsAny),
        ];
    }

    private async Task Write(FacilityDb db, RecordAppender record, IsolationNews news)
    {
        var (row, intake) = (news.Row, new SignalIntake(db, record));
        if (news.Over is { } over) IsolationStore.Close(record, Actor.Host, row, over.Why, over.At);
        foreach (var window in news.Missed)
        {
            row.SeenThrough = window.ClosesAt;
            if (news.IsOut) continue;
            record.Append(EntryOf(SiloRecordKinds.IsolationUnseen, news).With("due", $"{window.ClosesAt:O}"));
            await Ask(intake, "isolation-unseen", news, $"A medic had to see this person by {window.ClosesAt:u}.");
        }
        if (news.Floor is { } inARow)
        {
            row.FloorTold = true;
            record.Append(EntryOf(SiloRecordKinds.IsolationFloor, news)
                .With("hours", $"{(int)inARow.TotalHours}")
                .With("source", look.HouseAt(record.Now).Policy.SourceOf("isolation.floor-days")));
            await new DueIntake(db, record, site.Zone).Open(new("isolation-outside", row.PersonId, row.Id, record.Now));
            await Ask(intake, "isolation-floor", news, "Tell the prosecutor and the outside observers, in writing.");
        }
        if (news.Stays)
        {
            row.StayTold = true;
            record.Append(EntryOf(SiloRecordKinds.IsolationStays, news)
                .With("cell", (await db.Placements.FindAsync(row.PersonId))!.CellId));
            await Ask(intake, "isolation-over", news, "The order is over: the person no longer belongs in that cell.");
        }
        if (news.LeftAt is { } left)
        {
            row.LeftAt = left;
            record.Append(EntryOf(SiloRecordKinds.IsolationLeft, news).With("at", $"{left:O}"));
        }
    }

    private static RecordFacts EntryOf(string kind, IsolationNews news) =>
        new RecordFacts(kind, Actor.Host, news.Row.PersonId).With("order", news.Row.Id).About(news.Row.Id);

    private static async Task Ask(SignalIntake intake, string signal, IsolationNews news, string says) =>
        await intake.Register(SignalCatalogue.Current.Find(signal)!, Actor.Host, news.Row.PersonId, says, "", []);
}
