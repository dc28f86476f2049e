using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Roll;
using Facility.Domain.Allocation;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;
using Facility.Silo.Estate;
using Facility.Silo.Isolation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Quotas;

/// <summary>Reads what quotas look at out of the rows of the other rooms.</summary>
public sealed class QuotaLook(SiteCatalogue site)
{
    private const PersonNeeds Unlimited =
        PersonNeeds.StepFree | PersonNeeds.DailyHelp | PersonNeeds.MedicalBed | PersonNeeds.WithChild;

    /// <summary>The facility's own clocks.</summary>
    public TimeZoneInfo Zone => site.Zone;

    /// <summary>The day of a moment by the facility's calendar.</summary>
    public DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, site.Zone).DateTime);

    /// <summary>Everything that a question is decided on.</summary>
    public async Task<QuotaFacts> Facts(FacilityDb db, DateTimeOffset now, QuotaAsk ask) => new(
        ask, await Person(db, now, ask.Person.Value, ask.On),
        await QuotaRows.Book(db, ask.Person.Value, site.Zone), PolicyBook.Current);

    /// <summary>What is known of a person on a day.</summary>
    public async Task<QuotaPerson> Person(FacilityDb db, DateTimeOffset now, string person, DateOnly on)
    {
        var row = await db.People.FindAsync(person);
        var prisoner = await db.Prisoners.FindAsync(person);
        var known = PersonRows.ParticularsOf(row?.Born, prisoner);
        var sanction = await Sanction(db, now, person, on);
        var dated = Dated(await DatedFacts.Of(db, person), on, known.Conditions);
        return dated with
        {
            IsHeld = row is { Kind: PersonKind.Prisoner } && prisoner is not { Presence: Presence.Gone },
            Institution = site.Site.Institution,
            Status = known.Status,
            Sentence = known.SentenceClass,
            IsMinor = known.AgeOn(on) < Ages.Adult,
            SpendsFreely = (known.Needs & Unlimited) != 0,
            Isolation = sanction?.Kind,
            IsolatedUntil = sanction is null ? null : DayOf(IsolationRows.EndsAt(sanction)),
            QuarantineUntil = known.QuarantineUntil,
            CallsPerWeek = site.Site.CallsPerWeek,
        };
    }

    /// <summary>The row of the table that somebody is in, for counting many.</summary>
    /// <param name="known">What is known of them.</param>
    /// <param name="type">The number of the type that the court set; 0 for none.</param>
    /// <param name="today">The day.</param>
    public (string For, string In)? RowOf(Particulars known, int type, DateOnly today) => new QuotaPerson
    {
        Institution = site.Site.Institution, Set = type == 0 ? null : (InstitutionType)type, Status = known.Status,
        Conditions = known.Conditions, Sentence = known.SentenceClass, IsMinor = known.AgeOn(today) < Ages.Adult,
    }.RowOn(today);

    private static QuotaPerson Dated(List<DatedFactRow> rows, DateOnly on, Conditions now)
    {
        var history = rows.Where(row => row.Fact is DatedFact.Conditions)
            .GroupBy(row => row.Since).Select(day => new ConditionsSince(day.Key, (Conditions)day.Last().Value))
            .ToImmutableArray();
        var kept = new QuotaPerson { Conditions = now, History = history };
        return kept with
        {
            Conditions = kept.ConditionsOn(on),
            Degree = Newest(rows, DatedFact.Conduct, on)?.Value ?? 0,
            Set = Newest(rows, DatedFact.Institution, on) is { } type ? (InstitutionType)type.Value : null,
        };
    }

    private static DatedFactRow? Newest(List<DatedFactRow> rows, DatedFact fact, DateOnly on) =>
        rows.LastOrDefault(row => row.Fact == fact && row.Since <= on);

    // The last day of a sanction is free, save today while it still holds: it ends at an hour, visits are of a day.
    private async Task<IsolationRow?> Sanction(FacilityDb db, DateTimeOffset now, string person, DateOnly on)
    {
        var rows = await db.Isolations.Where(row => row.PersonId == person
            && (row.Kind == IsolationKind.Disciplinary || row.Kind == IsolationKind.SingleCell)).ToListAsync();
        var isToday = on == DayOf(now);
        return rows
            .Where(row => (DayOf(row.StartsAt) <= on && on < DayOf(IsolationRows.EndsAt(row)))
                || (isToday && row.StartsAt <= now && now < IsolationRows.EndsAt(row)))
            .OrderBy(row => row.Kind is not IsolationKind.Disciplinary)
            .ThenByDescending(IsolationRows.EndsAt).FirstOrDefault();
    }
}
