using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.OutOfCell;
using Facility.Domain.OutOfCell;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.OutOfCell;

/// <summary>People's time out of the cell as pages show it.</summary>
public sealed class OutOfCellQueries(
    IDbContextFactory<FacilityDb> contexts, OutOfCellLook look, TimeProvider clock)
{
    private const int DaysShown = 14;

    public async Task<OutOfCellBoard> Board(BlockId? block, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var day = look.DayOf(now);
        var all = (await look.Read(db, day, now))
            .Where(one => block is not { } asked || one.Who.Block == asked.Value).ToList();
        return new(
            day.Day, [.. all.OrderByDescending(IsAmber).Select(ViewOf)], all.Count(IsAmber))
        {
            IsFirstDay = await OutOfCellLook.IsFirst(db, day),
        };
    }

    public async Task<OutOfCellFile> Of(PersonId person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var day = look.DayOf(now);
        var today = (await look.Read(db, day, now, person.Value)).SingleOrDefault();
        var past = await db.OutOfCellDays.AsNoTracking()
            .Where(row => row.PersonId == person.Value && row.Day >= day.Day.AddDays(-DaysShown))
            .OrderByDescending(row => row.Day).ThenBy(row => row.Meter).ToListAsync(cancellation);
        return new(
            today is null ? null : ViewOf(today),
            today is null ? [] : [.. today.Meters.SelectMany(meter => Pieces(meter, day, now))],
            [.. past.Select(OutOfCellDays.ViewOf)]);
    }

    private static bool IsAmber(PersonDay day) => day.Meters.Any(meter => meter.State is MeterState.Amber);

    private static IEnumerable<MeterPiece> Pieces(MeterDay meter, FacilityDay day, DateTimeOffset now) =>
        from span in meter.Spans.Select(span => span.Within(day.Starts, day.Ends)).OfType<MeterSpan>()
        where span.From < now
        select new MeterPiece(meter.Kind, span.From, span.Until, SaysOf(span), span.IsHad) { Entry = span.Entry };

    private static string SaysOf(MeterSpan span) => span.Sign switch
    {
        MeterSign.Gap or MeterSign.Away => $"unknown: {span.Says}",
        MeterSign.Elsewhere => $"elsewhere: {span.Says}",
        _ => span.Says,
    };

    private static OutOfCellView ViewOf(PersonDay day) => new(
        new(day.Who.Person), day.Who.Name, new(day.Who.Cell), day.Who.CellLabel, new(day.Who.Block), day.IsIsolated,
        day.Outdoors.View, day.Contact.View);
}
