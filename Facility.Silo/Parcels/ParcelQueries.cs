using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Parcels;
using Facility.Domain.Parcels;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Parcels;

/// <summary>Parcels as the desk shows them.</summary>
public sealed class ParcelQueries(IDbContextFactory<FacilityDb> contexts, ParcelLook look, TimeProvider clock)
{
    private static readonly TimeSpan EndedFor = TimeSpan.FromDays(1);

    /// <summary>Parcels that wait, and those that ended within a day.</summary>
    public async Task<ImmutableArray<ParcelView>> List(
        Tongue tongue, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var since = clock.GetUtcNow() - EndedFor;
        var rows = await db.Parcels.AsNoTracking()
            .Where(row => row.EndedAt == null || row.EndedAt > since).OrderBy(row => row.ReceivedAt)
            .ToListAsync(cancellation);
        var views = ImmutableArray.CreateBuilder<ParcelView>();
        foreach (var row in rows) views.Add(await Of(db, row, tongue, cancellation));
        return views.ToImmutable();
    }

    /// <summary>The list of items in force today.</summary>
    public ImmutableArray<ItemView> Items(Tongue tongue) =>
    [
        .. ParcelList.On(look.DayOf(clock.GetUtcNow())).Values.OrderBy(item => item.Id, StringComparer.Ordinal)
            .Select(item => new ItemView(item.Id, item.In(tongue), item.Is, item.Most, item.Unit)),
    ];

    /// <summary>One as the desk shows it.</summary>
    internal async Task<ParcelView> Of(
        FacilityDb db, ParcelRow row, Tongue tongue, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var list = ParcelList.On(look.DayOf(row.ReceivedAt));
        var weighing = row.Kilograms is null ? null : (await db.Weighings.AsNoTracking()
            .Where(one => one.ParcelId == row.Id).ToListAsync(cancellation)).MaxBy(one => one.At);
        var waits = row.EndedAt is null;
        return new(
            row.Id, row.Barcode, new(row.PersonId),
            await db.People.Where(one => one.Id == row.PersonId).Select(one => one.Name).SingleAsync(cancellation),
            row.Way, row.State)
        {
            Sender = row.Sender, ReceivedAt = row.ReceivedAt, Kilograms = row.Kilograms, Reason = row.Reason,
            EndedAt = row.EndedAt, Weighing = weighing is null ? "" : $"{weighing.ScaleId} {weighing.Number}",
            Lines =
            [
                .. (await ParcelLook.Lines(db, row.Id)).Select(line => new ParcelLine(
                    line.Line, line.Item, list[line.Item].In(tongue), line.Amount, list[line.Item].Unit,
                    line.Returned)),
            ],
            HeldUntil = waits ? ParcelLook.HeldUntil(await look.Addressee(db, now, row.PersonId)) : null,
            Notes = waits ? await look.StockNotes(db, now, row, tongue) : [],
            OpenedBy = row.OpenedByName,
            HasNotice = await db.Notices.AnyAsync(one => one.About == row.Id, cancellation),
        };
    }
}
