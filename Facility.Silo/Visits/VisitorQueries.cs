using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Visitors as the page shows them.</summary>
public sealed class VisitorQueries(IDbContextFactory<FacilityDb> contexts, VisitLook look, TimeProvider clock)
{
    private const int ShownMax = 100;

    /// <summary>The papers that are asked for today.</summary>
    public ImmutableArray<VisitPaper> Papers() => VisitPapers.Current.On(look.DayOf(clock.GetUtcNow()));

    public async Task<ImmutableArray<VisitorView>> List(
        string text, PersonId? prisoner, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var of = prisoner?.Value ?? "";
        var rows = await (
            from person in db.People.AsNoTracking().Named(db, text)
            join visitor in db.Visitors on person.Id equals visitor.PersonId
            where of == "" || db.VisitorLinks.Any(link =>
                link.VisitorId == visitor.PersonId && link.PrisonerId == of)
            orderby person.NameKey
            select new { visitor, person }).Take(ShownMax).ToListAsync(cancellation);
        var more = await More.Read(db, rows.ConvertAll(row => row.visitor.PersonId), look.DayOf(clock.GetUtcNow()));
        return [.. rows.Select(row => more.ViewOf(row.visitor, row.person))];
    }

    private sealed record More(
        ILookup<string, (VisitorLinkRow Link, string Name)> Links, ILookup<string, VisitorPaperRow> Papers,
        ILookup<string, VisitBanRow> Bans, DateOnly Today)
    {
        public static async Task<More> Read(FacilityDb db, List<string> ids, DateOnly today)
        {
            var links = await (
                from link in db.VisitorLinks.AsNoTracking()
                join person in db.People on link.PrisonerId equals person.Id
                where ids.Contains(link.VisitorId)
                select new { link, person.Name }).ToListAsync();
            var papers = await db.VisitorPapers.AsNoTracking().Where(row => ids.Contains(row.VisitorId)).ToListAsync();
            var bans = await db.VisitBans.AsNoTracking().Where(row => ids.Contains(row.VisitorId)
                && row.EndedAt == null && row.Until >= today).ToListAsync();
            return new(
                links.ToLookup(row => row.link.VisitorId, row => (row.link, row.Name)),
                papers.ToLookup(row => row.VisitorId), bans.ToLookup(row => row.VisitorId), today);
        }

        public VisitorView ViewOf(VisitorRow row, PersonRow person)
        {
            var (papers, adult) = (Papers[row.PersonId].ToList(), VisitFacts.IsAdultOn(
                person.Born, Today, Domain.Policy.PolicyBook.Current.On(Today)));
            return new(
                new(row.PersonId), person.Name, row.Sex, person.Born, row.Phone, row.Tongue,
                [.. Links[row.PersonId].Select(one => new VisitorLink(
                    new(one.Link.PrisonerId), one.Name, one.Link.Relation, one.Link.Leave,
                    [.. VisitPeople.MissingOf(papers, one.Link.Relation, adult, (Today, Today))
                        .Select(id => VisitPapers.LabelOf(id, Contracts.Allocation.Tongue.English))]))],
                [.. papers.Select(paper => $"{VisitPapers.LabelOf(paper.Paper, Contracts.Allocation.Tongue.English)} "
                    + $"{paper.Number}{(paper.ValidUntil is { } until ? $", until {until:yyyy-MM-dd}" : "")}")],
                [.. Bans[row.PersonId].Select(ban => new BanView(
                    ban.Id, Links[row.PersonId].FirstOrDefault(one => one.Link.PrisonerId == ban.PrisonerId).Name
                        ?? ban.PrisonerId, ban.Until, ban.Ground))]);
        }
    }
}
