using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Parcels;
using Facility.Contracts.Verdicts;
using Facility.Domain.Parcels;
using Facility.Tests.Domain;

namespace Facility.Tests.Admin.Host;

/// <summary>A parcel of 20.4 kg that becomes lighter, one accepted, one of medicines, one returned.</summary>
internal sealed class ScreenParcels : IParcelDesk
{
    private static readonly DateTimeOffset At = new(2026, 5, 3, 8, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<string, ParcelView> parcels = new()
    {
        ["pc-1"] = View("pc-1", ParcelWay.HandDelivery, ParcelState.Weighed) with
        {
            Kilograms = 20.4m, Weighing = "scale-parcels 1",
        },
        ["pc-2"] = View("pc-2", ParcelWay.Post, ParcelState.Accepted) with
        {
            Kilograms = 8, HeldUntil = new(2026, 5, 9),
        },
        ["pc-3"] = View("pc-3", ParcelWay.Medicine, ParcelState.Accepted) with { Kilograms = 0.3m },
        ["pc-6"] = View("pc-6", ParcelWay.HandDelivery, ParcelState.Accepted) with { Kilograms = 3 },
        ["pc-4"] = View("pc-4", ParcelWay.SmallPost, ParcelState.Returned) with
        {
            Reason = "above the number", EndedAt = At, HasNotice = true,
        },
    };

    /// <summary>The code of every receipt here.</summary>
    public const string Receipt = "7-123-456-78";

    public ConcurrentQueue<object> Done { get; } = [];

    public Task<ImmutableArray<ParcelView>> List(Tongue tongue, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<ParcelView>>([.. parcels.Values.OrderBy(one => one.Id)]);

    public Task<ImmutableArray<ItemView>> Items(Tongue tongue, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<ItemView>>(
        [
            .. ParcelList.On(new(2026, 5, 3)).Values.OrderBy(item => item.Id, StringComparer.Ordinal)
                .Select(item => new ItemView(item.Id, item.In(tongue), item.Is, item.Most, item.Unit)),
        ]);

    public Task<ParcelAnswer> Receive(ReceiveParcel order, CancellationToken cancellation)
    {
        Done.Enqueue(order);
        return Task.FromResult(new ParcelAnswer(
            ParcelRules.JudgeReceive(RuleCases.ParcelReceived with { Order = order }), "pc-5", []));
    }

    public Task<Verdict> TakeOut(TakeOutItem order, CancellationToken cancellation) => Change(
        order, order.Parcel, ParcelRules.JudgeReason(new(order.Reason, order.Tongue)), one => one with
        {
            State = ParcelState.Received, Kilograms = null, Weighing = "",
            Lines = one.Lines.SetItem(order.Line - 1, one.Lines[order.Line - 1] with { Returned = order.Reason }),
        });

    public Task<Verdict> Weigh(WeighParcel order, CancellationToken cancellation) => Change(
        order, order.Parcel, ParcelRules.JudgeWeigh(new(RuleCases.ParcelReading, null, false)), one => one with
        {
            State = ParcelState.Weighed, Kilograms = 12.4m, Weighing = $"{order.Scale} 7",
        });

    public async Task<ParcelAnswer> Accept(AcceptParcel order, CancellationToken cancellation)
    {
        var verdict = ParcelRules.JudgeAccept(RuleCases.ParcelWeighed with
        {
            Kilograms = parcels[order.Parcel].Kilograms, Tongue = order.Tongue,
        });
        return new(
            await Change(order, order.Parcel, verdict, one => one with { State = ParcelState.Accepted }), order.Parcel,
            ["0 of 6 are taken."]);
    }

    public Task<Verdict> Open(OpenParcel order, CancellationToken cancellation) => Change(
        order, order.Parcel,
        ParcelRules.JudgeOpen(new(
            new(order.Parcel, order.Present, Signed: false), parcels[order.Parcel].Way, ByMedic: false,
            parcels[order.Parcel].HeldUntil)),
        one => one with { State = ParcelState.Opened, OpenedBy = "Fictional Guard" });

    public Task<Verdict> HandOver(HandOverParcel order, CancellationToken cancellation) => Hand(order, byMedic: false);

    public Task<Verdict> TakeMedicine(HandOverParcel order, CancellationToken cancellation) =>
        Hand(order, byMedic: true);

    public Task<Verdict> Return(ReturnParcel order, CancellationToken cancellation) => Change(
        order, order.Parcel, ParcelRules.JudgeReason(new(order.Reason, order.Tongue)),
        one => one with { State = ParcelState.Returned, Reason = order.Reason, EndedAt = At });

    public Task<Verdict> WeighStock(WeighStock order, CancellationToken cancellation)
    {
        Done.Enqueue(order);
        return Task.FromResult(Verdict.Allowed);
    }

    private Task<Verdict> Hand(HandOverParcel order, bool byMedic) => Change(
        order, order.Parcel,
        ParcelRules.JudgeHandOver(new(order, parcels[order.Parcel].Way, byMedic, parcels[order.Parcel].HeldUntil)
        {
            OpenedBy = parcels[order.Parcel].OpenedBy, By = "another", HasReceipt = order.Receipt == Receipt,
        }),
        one => one with { State = ParcelState.HandedOver, EndedAt = At });

    private Task<Verdict> Change(object order, string id, Verdict verdict, Func<ParcelView, ParcelView> change)
    {
        Done.Enqueue(order);
        if (verdict.IsAllowed) parcels[id] = change(parcels[id]);
        return Task.FromResult(verdict);
    }

    private static ParcelView View(string id, ParcelWay way, ParcelState state) => new(
        id, $"460-{id}", new("p-0001"), "Fictional Prisoner 1", way, state)
    {
        Sender = "his mother", ReceivedAt = At,
        Lines =
        [
            new(1, "tea", "Tea", 1, "kg", ""), new(2, "cheese", "Cheese", 1, "kg", ""),
        ],
    };
}
