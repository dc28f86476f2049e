using Facility.Contracts.Due;
using Facility.Domain.Children;
using Facility.Domain.Due;
using Facility.Domain.Isolation;
using Facility.Silo.Housing;
using Facility.Silo.Isolation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.RollCheck;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Due;

/// <summary>What is due because something holds on: days of isolation, reviews of orders, sights, turns.</summary>
public sealed class DueDuties(HousingLook look, EscapeRiskClocks risks)
{
    /// <summary>How far back turns are written after the silo was away; what is older is no news.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(1);

    /// <summary>What is to be opened or closed at a moment; nothing is changed.</summary>
    public async Task<DueWork> At(FacilityDb db, DateTimeOffset now)
    {
        var work = new DueWork([], [], []);
        await Visits(db, now, work);
        await Reviews(db, work);
        await ChildStays(db, now, work);
        await Sights(db, now, work);
        await Turns(db, now, work);
        return work;
    }

    private async Task Visits(FacilityDb db, DateTimeOffset now, DueWork work)
    {
        var rows = await db.Isolations.AsNoTracking().Where(row => row.LeftAt == null).ToListAsync();
        var open = await db.DueItems.Where(item => item.Kind == "isolation-visit" && item.State == DueState.Open)
            .ToListAsync();
        var picture = await IsolationPicture.Read(
            db, [.. rows.Select(row => row.PersonId).Union(open.Select(item => item.PersonId))]);
        var windows = rows.Where(row => row.EndedAt is null && row.StartsAt <= now && row.Until > now)
            .Select(row => (Row: row, Window: NextOf(row, picture, now))).Where(one => one.Window is not null)
            .ToDictionary(one => CauseOf(one.Row, one.Window!), one => one);
        foreach (var (cause, (row, window)) in windows.Where(one => open.All(item => item.Cause != one.Key)))
        {
            work.Opened.Add(
                new("isolation-visit", row.PersonId, cause, window!.OpensAt) { DueAt = window.ClosesAt });
        }
        foreach (var item in open)
        {
            var seen = picture.SeenAt(item.PersonId).Any(at => at >= item.At && at < item.DueAt);
            if (seen) work.Closed.Add(new(item, DueState.Done));
            else if (!windows.ContainsKey(item.Cause))
                work.Closed.Add(new(item, item.DueAt <= now ? DueState.Missed : DueState.Lapsed));
        }
    }

    // The window that closes next of those that nobody was seen in: the first look, or this whole day.
    private VisitWindow? NextOf(IsolationRow row, IsolationPicture picture, DateTimeOffset now) => IsolationClock
        .Windows(row.StartsAt, row.Until, look.Zone, look.HouseAt(now).Policy)
        .FirstOrDefault(window => window.ClosesAt > now && window.OpensAt <= now
            && !IsSeen(picture, row.PersonId, window));

    private static string CauseOf(IsolationRow row, VisitWindow window) => $"{row.Id}/{window.ClosesAt:yyyyMMddTHHmm}";

    private static bool IsSeen(IsolationPicture picture, string person, VisitWindow window) =>
        picture.SeenAt(person).Any(at => at >= window.OpensAt && at < window.ClosesAt);

    private async Task Reviews(FacilityDb db, DueWork work)
    {
        var orders = (await db.KeepAparts.AsNoTracking().Where(row => row.ClosedAt == null).ToListAsync())
            .ToDictionary(row => $"{row.Id}/{row.ReviewOn:yyyyMMdd}");
        var open = await db.DueItems.Where(item => item.Kind == "keep-apart-review" && item.State == DueState.Open)
            .ToListAsync();
        foreach (var (cause, order) in orders.Where(one => open.All(item => item.Cause != one.Key)))
        {
            var due = DueClock.EndOf(order.ReviewOn, look.Zone);
            work.Opened.Add(new("keep-apart-review", order.PersonOne, cause, order.OpenedAt) { DueAt = due });
        }
        work.Closed.AddRange(open.Where(item => !orders.ContainsKey(item.Cause))
            .Select(item => new DueClosing(item, DueState.Done)));
    }

    private async Task ChildStays(FacilityDb db, DateTimeOffset now, DueWork work)
    {
        var ahead = look.HouseAt(now).Today.AddDays(ChildClock.AheadDays);
        var ending = (await db.Children.AsNoTracking()
                .Where(row => row.EndedOn == null && row.LastDay <= ahead).ToListAsync())
            .ToDictionary(row => $"{row.PersonId}/{row.LastDay:yyyyMMdd}");
        var open = await db.DueItems.Where(item => item.Kind == "child-stay" && item.State == DueState.Open)
            .ToListAsync();
        foreach (var (cause, row) in ending.Where(one => open.All(item => item.Cause != one.Key)))
        {
            var due = DueClock.EndOf(row.LastDay, look.Zone);
            work.Opened.Add(new("child-stay", row.PersonId, cause, now) { DueAt = due });
        }
        work.Closed.AddRange(open.Where(item => !ending.ContainsKey(item.Cause))
            .Select(item => new DueClosing(item, DueState.Done)));
    }

    private async Task Sights(FacilityDb db, DateTimeOffset now, DueWork work)
    {
        var sights = await risks.Sights(db, now);
        var open = await db.DueItems.Where(item => item.Kind == "escape-check" && item.State == DueState.Open)
            .ToListAsync();
        foreach (var sight in sights.Where(one => open.All(item => item.Cause != one.Cause)))
            work.Opened.Add(new("escape-check", sight.PersonId, sight.Cause, sight.Since) { DueAt = sight.DueAt });
        foreach (var item in open.Where(item => sights.All(one => one.Cause != item.Cause)))
        {
            var isSeen = sights.Any(one => one.PersonId == item.PersonId);
            work.Closed.Add(new(item, isSeen ? DueState.Done : DueState.Lapsed));
        }
    }

    private async Task Turns(FacilityDb db, DateTimeOffset now, DueWork work)
    {
        foreach (var kind in DueTable.Current.All.Where(kind => kind.Every is not null))
        {
            var through = (await db.DueTurns.AsNoTracking().SingleOrDefaultAsync(row => row.Kind == kind.Id))?.Through;
            var since = through > now - LookBack ? through.Value : through is null ? now : now - LookBack;
            var begun = DueClock.Begun(kind.Every!, since, now, look.Zone).Where(at => at > through || through is null)
                .ToList();
            if (begun.Count == 0 && through is not null) continue;
            work.Through.Add((kind.Id, begun.Count > 0 ? begun[^1] : now));
            work.Opened.AddRange(begun.Select(at => new DueOpening(kind.Id, "", $"{at:yyyyMMddTHHmm}", at)));
        }
    }
}

/// <summary>What holds on has to be written.</summary>
/// <param name="Opened">Items to open.</param>
/// <param name="Closed">Items to close.</param>
/// <param name="Through">Until when turns are written, by kind.</param>
public sealed record DueWork(
    List<DueOpening> Opened, List<DueClosing> Closed, List<(string Kind, DateTimeOffset Through)> Through)
{
    /// <summary>Whether there is anything to write.</summary>
    public bool IsAny => Opened.Count + Closed.Count + Through.Count > 0;
}

/// <summary>An item to close.</summary>
public sealed record DueClosing(DueRow Row, DueState State);
