using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Papers;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Papers;

/// <summary>What was refused or sent back of late.</summary>
public sealed class NoticeQueries(IDbContextFactory<FacilityDb> contexts, TimeProvider clock)
{
    private const int CountMax = 200;
    private static readonly TimeSpan ShownFor = TimeSpan.FromDays(7);

    /// <summary>Of a week, the newest first; a parcel once.</summary>
    public async Task<ImmutableArray<NoticeView>> List(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var since = clock.GetUtcNow() - ShownFor;
        var rows = await (
            from notice in db.Notices.AsNoTracking()
            join entry in db.Record on notice.Number equals entry.Number
            join person in db.People on notice.PersonId equals person.Id
            where notice.At > since
            orderby notice.Number descending
            select new { notice, entry.Rules, person.Name }).Take(CountMax).ToListAsync(cancellation);
        return
        [
            .. rows.Select(one => new NoticeView(
                one.notice.Kind, one.notice.Kind is PaperKind.ParcelRefusal ? one.notice.About
                    : one.notice.Number.ToString(CultureInfo.InvariantCulture),
                one.notice.At, one.Name, one.Rules, one.notice.ByName)).DistinctBy(one => (one.Kind, one.About)),
        ];
    }
}
