using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Roll;
using Facility.Contracts.Visits;
using Facility.Domain.Policy;
using Facility.Domain.Visits;
using Facility.Silo.Isolation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Prisoners and visitors with what the rules look at of them.</summary>
internal sealed class VisitPeople
{
    private readonly Dictionary<string, PersonRow> people;
    private readonly Dictionary<string, PrisonerRow> prisoners;
    private readonly List<IsolationRow> isolations;
    private readonly List<ApartOne> apart;
    private readonly List<DatedFactRow> degrees;
    private readonly Dictionary<(string Visitor, string Prisoner), VisitorLinkRow> links;
    private readonly ILookup<string, VisitorPaperRow> papers;
    private readonly ILookup<string, VisitBanRow> bans;

    private VisitPeople(Rows rows)
    {
        (people, prisoners) = (rows.People, rows.Prisoners);
        (isolations, apart, degrees) = (rows.Isolations, rows.Apart, rows.Degrees);
        links = rows.Links.ToDictionary(link => (link.VisitorId, link.PrisonerId));
        (papers, bans) = (rows.Papers.ToLookup(row => row.VisitorId), rows.Bans.ToLookup(row => row.VisitorId));
    }

    /// <summary>Everybody from whom one of the prisoners is kept apart.</summary>
    public IEnumerable<string> ApartFrom => apart.Select(one => one.Other);

    public static async Task<VisitPeople> Read(
        FacilityDb db, (TimeZoneInfo Zone, DateTimeOffset Now) clock, VisitScope scope)
    {
        var (hosts, comers) = (scope.Prisoners, scope.Visitors);
        var both = hosts.Concat(comers).Distinct().ToList();
        return new(new(
            await db.People.AsNoTracking().Where(row => both.Contains(row.Id)).ToDictionaryAsync(row => row.Id),
            await db.Prisoners.AsNoTracking().Where(row => hosts.Contains(row.PersonId))
                .ToDictionaryAsync(row => row.PersonId),
            await db.Isolations.AsNoTracking().Where(row => hosts.Contains(row.PersonId))
                .Where(IsolationRows.LiveAt(clock.Now)).ToListAsync(),
            await ReadApart(db, hosts),
            await db.DatedFacts.AsNoTracking()
                .Where(row => hosts.Contains(row.PersonId) && row.Fact == DatedFact.Conduct)
                .OrderBy(row => row.Since).ThenBy(row => row.At).ToListAsync(),
            await db.VisitorLinks.AsNoTracking()
                .Where(row => hosts.Contains(row.PrisonerId) && comers.Contains(row.VisitorId)).ToListAsync(),
            await db.VisitorPapers.AsNoTracking().Where(row => comers.Contains(row.VisitorId)).ToListAsync(),
            await db.VisitBans.AsNoTracking().Where(row => comers.Contains(row.VisitorId) && row.EndedAt == null)
                .ToListAsync()));
    }

    /// <summary>Who is kept apart from a prisoner, whatever the level: a visit room is one room.</summary>
    public IEnumerable<ApartOne> ApartOf(string prisoner) => apart.Where(one => one.Person == prisoner);

    public VisitHost HostOf(string prisoner, (DateTimeOffset From, DateTimeOffset Until) hours, string busy)
    {
        var person = people.GetValueOrDefault(prisoner);
        var row = prisoners.GetValueOrDefault(prisoner);
        var isolated = isolations.Where(one => one.PersonId == prisoner && one.StartsAt < hours.Until
            && one.Until > hours.From).OrderByDescending(one => one.Kind is IsolationKind.Disciplinary)
            .ThenByDescending(one => one.Until).FirstOrDefault();
        return new(
            person is { Kind: PersonKind.Prisoner } && row is not { Presence: Presence.Gone },
            person?.Name ?? prisoner, PersonRows.ParticularsOf(person?.Born, row), busy,
            isolated is null ? null : new(isolated.Kind, isolated.Until));
    }

    /// <summary>A prisoner's degree of conduct; it holds from its own day on, and on none before.</summary>
    public int DegreeOn(string prisoner, DateOnly day) =>
        degrees.LastOrDefault(row => row.PersonId == prisoner && row.Since <= day)?.Value ?? 0;

    public VisitComer ComerOf(
        string visitor, string prisoner, (DateOnly Day, DateOnly Last, DayPolicy Policy) when, string busy)
    {
        var person = people.GetValueOrDefault(visitor);
        var link = links.GetValueOrDefault((visitor, prisoner));
        var ban = bans[visitor].Where(row => (row.PrisonerId.Length == 0 || row.PrisonerId == prisoner)
            && row.From <= when.Last && row.Until >= when.Day).MaxBy(row => row.Until);
        return new(
            new(visitor), person is { Kind: PersonKind.Visitor } ? person.Name : "", person?.Born,
            link?.Relation ?? Relation.None, link?.Leave ?? "",
            MissingOf(papers[visitor], link?.Relation ?? Relation.None,
                VisitFacts.IsAdultOn(person?.Born, when.Day, when.Policy), (when.Day, when.Last)),
            ban is null ? null : new(ban.Id, ban.Until), busy);
    }

    /// <summary>Papers that a relation asks for and that were not seen, or run out before the last day.</summary>
    public static ImmutableArray<string> MissingOf(
        IEnumerable<VisitorPaperRow> seen, Relation relation, bool isAdult, (DateOnly First, DateOnly Last) days) =>
    [
        .. VisitPapers.Current.Asked(relation, isAdult, days.First).Where(paper =>
            !seen.Any(row => row.Paper == paper && !(row.ValidUntil < days.Last))),
    ];

    private static async Task<List<ApartOne>> ReadApart(FacilityDb db, IReadOnlyList<string> hosts)
    {
        var rows = await db.KeepAparts.AsNoTracking().Where(row => row.ClosedAt == null
            && (hosts.Contains(row.PersonOne) || hosts.Contains(row.PersonOther))).ToListAsync();
        var ids = rows.SelectMany(row => new[] { row.PersonOne, row.PersonOther }).Distinct().ToList();
        var names = await db.People.Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Name }).ToDictionaryAsync(row => row.Id, row => row.Name);
        return
        [
            .. rows.Select(row => new ApartOne(row.PersonOne, row.PersonOther, row.Id, names[row.PersonOther])),
            .. rows.Select(row => new ApartOne(row.PersonOther, row.PersonOne, row.Id, names[row.PersonOne])),
        ];
    }

    private sealed record Rows(
        Dictionary<string, PersonRow> People, Dictionary<string, PrisonerRow> Prisoners,
        List<IsolationRow> Isolations, List<ApartOne> Apart, List<DatedFactRow> Degrees,
        List<VisitorLinkRow> Links,
        List<VisitorPaperRow> Papers, List<VisitBanRow> Bans);
}

/// <summary>A person and somebody from whom they are kept apart.</summary>
internal sealed record ApartOne(string Person, string Other, string Order, string Name);
