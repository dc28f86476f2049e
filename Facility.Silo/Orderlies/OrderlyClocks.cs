using Facility.Contracts.Actors;
using Facility.Contracts.Orderlies;
using Facility.Contracts.Roll;
using Facility.Silo.Isolation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Orderlies;

/// <summary>Ends an assignment when one of the two has left for good or is isolated, or an order keeps them apart.
/// </summary>
/// <remarks>Proposals too: nobody is asked about a thing that cannot be.</remarks>
public sealed class OrderlyClocks(Record.FacilityWriter writer)
{
    public async Task Tick(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        if ((await Over(seen, now)).Count == 0) return;

        await writer.Commit(
            async (db, record) =>
            {
                foreach (var (row, why) in await Over(db, record.Now))
                    OrderlyStore.Close(record, Actor.Host, row, (why, OrderlySide.None));
            },
            cancellation);
    }

    private static async Task<List<(OrderlyRow Row, OrderlyEnd Why)>> Over(FacilityDb db, DateTimeOffset now)
    {
        var live = await db.Orderlies.Where(row => row.EndedAt == null).OrderBy(row => row.Id).ToListAsync();
        var people = live.SelectMany(row => new[] { row.HelperId, row.HelpedId }).ToList();
        if (people.Count == 0) return [];

        var gone = await db.Prisoners.Where(row => people.Contains(row.PersonId) && row.Presence == Presence.Gone)
            .Select(row => row.PersonId).ToListAsync();
        var isolated = await db.Isolations.Where(IsolationRows.HoldsAt(now))
            .Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId).ToListAsync();
        var apart = await db.KeepAparts.AsNoTracking()
            .Where(row => row.ClosedAt == null && people.Contains(row.PersonOne)).ToListAsync();
        return
        [
            .. from row in live
               let why = Concerns(row, gone) ? OrderlyEnd.Left
                   : Concerns(row, isolated) ? OrderlyEnd.Isolated
                   : apart.Any(order => Parts(order, row)) ? OrderlyEnd.Apart : OrderlyEnd.None
               where why is not OrderlyEnd.None
               select (row, why)
        ];
    }

    private static bool Concerns(OrderlyRow row, List<string> people) =>
        people.Contains(row.HelperId) || people.Contains(row.HelpedId);

    private static bool Parts(KeepApartRow order, OrderlyRow row) =>
        (order.PersonOne, order.PersonOther)
        == Housing.KeepApartStore.Pair(new(row.HelperId), new(row.HelpedId));
}
