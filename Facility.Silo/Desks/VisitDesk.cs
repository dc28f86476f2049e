using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Exchange;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Visits;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Desks;

/// <summary>The desk of the visit wing: lists are read here, acts go through the session's one writer.</summary>
public sealed class VisitDesk(DeskGuard guard, VisitRooms rooms, IGrainFactory grains) : IVisitOffice
{
    public async Task<VisitDay> Day(DateOnly? day, CancellationToken cancellation) =>
        await rooms.Queries.Day(await guard.Enter<IVisitOffice>(cancellation), day, cancellation);

    public async Task<ImmutableArray<SlotView>> Sessions(
        DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        await guard.Enter<IVisitOffice>(cancellation);
        return await rooms.Queries.Sessions(from, until, cancellation);
    }

    public async Task<SlotBoard> Slots(AskSlots asked, CancellationToken cancellation) =>
        await rooms.Offers.Board(await guard.Enter<IVisitOffice>(cancellation), asked, cancellation);

    public async Task<VisitAnswer> Hold(HoldVisit order, CancellationToken cancellation) =>
        await Session(order.Slot).Hold(await guard.Enter<IVisitOffice>(cancellation), order, cancellation);

    public async Task<VisitAnswer> Book(string visit, Tongue tongue, CancellationToken cancellation) =>
        await (await SessionOf(visit)).Book(
            await guard.Enter<IVisitOffice>(cancellation), visit, tongue, cancellation);

    public async Task<VisitAnswer> Move(MoveVisit order, CancellationToken cancellation) =>
        await Session(order.Slot).Move(await guard.Enter<IVisitOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Cancel(CancelVisit order, CancellationToken cancellation) =>
        await (await SessionOf(order.Visit)).Cancel(
            await guard.Enter<IVisitOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Step(VisitStep order, CancellationToken cancellation) =>
        await (await SessionOf(order.Visit)).Step(
            await guard.Enter<IVisitOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Search(SearchGuest order, CancellationToken cancellation) =>
        await rooms.Door.Search(await guard.Enter<IVisitOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Pass(PassByHand order, CancellationToken cancellation) =>
        await rooms.Passages.Pass(await guard.Enter<IVisitOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Leave(GuestLeaves order, CancellationToken cancellation) =>
        await rooms.Door.Leave(await guard.Enter<IVisitOffice>(cancellation), order, cancellation);

    public async Task<Verdict> CloseSession(string slot, CancellationToken cancellation) =>
        await rooms.Door.Close(await guard.Enter<IVisitOffice>(cancellation), slot, cancellation);

    public async Task<ImmutableArray<VisitReview>> Reviews(Tongue tongue, CancellationToken cancellation) =>
        await rooms.Queries.Reviews(await guard.Enter<IVisitOffice>(cancellation), tongue, cancellation);

    public async Task<Verdict> Keep(KeepVisit order, CancellationToken cancellation) =>
        await rooms.Reviews.Keep(await guard.Enter<IVisitOffice>(cancellation), order, cancellation);

    public async Task<ImmutableArray<TellView>> Tells(CancellationToken cancellation)
    {
        await guard.Enter<IVisitOffice>(cancellation);
        return await rooms.Told.List(cancellation);
    }

    public async Task<Verdict> Told(ToldItem order, CancellationToken cancellation) =>
        await rooms.Told.Told(await guard.Enter<IVisitOffice>(cancellation), order, cancellation);

    public async Task<string> Calendar(CancellationToken cancellation)
    {
        await guard.Enter<IVisitOffice>(cancellation);
        return await rooms.Calendar.Write(cancellation);
    }

    public async Task<SheetFile> Export(DateOnly day, SheetFormat format, CancellationToken cancellation) =>
        await rooms.Export.Write(await guard.Enter<IVisitOffice>(cancellation), day, format, cancellation);

    private IVisitSessionGrain Session(string slot) =>
        grains.GetGrain<IVisitSessionGrain>(Identifier.IsValid(slot) ? slot : "-");

    // A visit that moved meanwhile is judged in its own transaction all the same.
    private async Task<IVisitSessionGrain> SessionOf(string visit)
    {
        await using var db = await rooms.Contexts.CreateDbContextAsync();
        return Session(await db.Visits.Where(row => row.Id == visit).Select(row => row.SlotId)
            .SingleOrDefaultAsync() ?? "-");
    }
}

/// <summary>What the desk is made of.</summary>
public sealed record VisitRooms(
    VisitQueries Queries, VisitOffers Offers, VisitDoor Door, VisitPassages Passages, VisitReviews Reviews,
    VisitTold Told, VisitCalendar Calendar, VisitExport Export, IDbContextFactory<FacilityDb> Contexts);
