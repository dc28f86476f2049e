using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Domain.Signals;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>Tells of people on the escape-risk register whom nobody saw, or nobody reviewed, in time; each once.
/// </summary>
public sealed class EscapeRiskClocks(FacilityWriter writer, RollCheckPlan plan, HousingLook look)
{
    public async Task Tick(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        var today = look.HouseAt(now).Today;
        var all = await Inside(seen).ToListAsync(cancellation);
        if (!await Gone(seen).AnyAsync(cancellation) && !all.Exists(one =>
            Unseen(one.Row, one.Since, now) is not null || IsUnreviewed(one.Row, today))) return;

        await writer.Commit(
            async (db, record) =>
            {
                foreach (var row in await Gone(db).ToListAsync()) End(row, record);
                foreach (var one in await Inside(db).ToListAsync())
                {
                    if (Unseen(one.Row, one.Since, record.Now) is { } due)
                    {
                        one.Row.LateTold = due;
                        await Tell(db, record, one.Row, "seeing them", $"{due:O}", "escape-sight-late");
                    }
                    if (!IsUnreviewed(one.Row, today)) continue;
                    one.Row.ReviewTold = one.Row.ReviewOn;
                    await Tell(
                        db, record, one.Row, "the review", $"{one.Row.ReviewOn:yyyy-MM-dd}", "escape-review-late");
                }
            },
            cancellation);
    }

    /// <summary>By when somebody is to be seen: from the last sight, or from when they came back inside.</summary>
    public DateTimeOffset? DueAt(EscapeRiskRow row, DateTimeOffset? since, DateTimeOffset now) =>
        plan.NextSight(since > row.LastSeenAt ? since.Value : row.LastSeenAt, now);

    /// <summary>Who inside is to be seen next, and by when.</summary>
    public async Task<List<EscapeSight>> Sights(FacilityDb db, DateTimeOffset now) =>
    [
        .. from one in await Inside(db).AsNoTracking().ToListAsync()
           let since = one.Since > one.Row.LastSeenAt ? one.Since.Value : one.Row.LastSeenAt
           let due = DueAt(one.Row, one.Since, now)
           where due is not null
           select new EscapeSight(one.Row.PersonId, $"{one.Row.Id}/{since:yyyyMMddTHHmmss}", since, due.Value),
    ];

    private DateTimeOffset? Unseen(EscapeRiskRow row, DateTimeOffset? since, DateTimeOffset now) =>
        DueAt(row, since, now) is { } due && due <= now && row.LateTold != due ? due : null;

    private static bool IsUnreviewed(EscapeRiskRow row, DateOnly today) =>
        row.ReviewOn < today && row.ReviewTold != row.ReviewOn;

    private static async Task Tell(
        FacilityDb db, RecordAppender record, EscapeRiskRow row, string what, string due, string signal)
    {
        record.Append(new RecordFacts(SiloRecordKinds.EscapeRiskLate, Actor.Host, row.PersonId)
            .With("what", what).With("due", due));
        await new SignalIntake(db, record).Register(
            SignalCatalogue.Current.Find(signal)!, Actor.Host, row.PersonId,
            $"On the escape-risk register; {what} was due.", "", []);
    }

    private static void End(EscapeRiskRow row, RecordAppender record)
    {
        (row.EndedAt, row.EndedBy, row.EndedBecause) = (record.Now, Actor.Host.Person.Value, "no longer held here");
        record.Append(new RecordFacts(SiloRecordKinds.EscapeRiskOff, Actor.Host, row.PersonId));
    }

    private static IQueryable<EscapeRiskRow> Gone(FacilityDb db) => db.EscapeRisks.Where(row => row.EndedAt == null
        && db.Prisoners.Any(one => one.PersonId == row.PersonId && one.Presence == Presence.Gone));

    private static IQueryable<RiskInside> Inside(FacilityDb db) =>
        from row in db.EscapeRisks
        where row.EndedAt == null
        join prisoner in db.Prisoners on row.PersonId equals prisoner.PersonId into rows
        from known in rows.DefaultIfEmpty()
        where known == null || known.Presence == Presence.Inside
        select new RiskInside { Row = row, Since = known == null ? null : known.PresentSince };

    private sealed class RiskInside
    {
        public required EscapeRiskRow Row { get; init; }

        public DateTimeOffset? Since { get; init; }
    }
}

/// <summary>A sight that is owed of somebody at risk of escape.</summary>
/// <param name="PersonId">Of whom.</param>
/// <param name="Cause">Which sight: the register's order and the sight before.</param>
/// <param name="Since">When they were seen last, or came back inside.</param>
/// <param name="DueAt">By when.</param>
public sealed record EscapeSight(string PersonId, string Cause, DateTimeOffset Since, DateTimeOffset DueAt);
