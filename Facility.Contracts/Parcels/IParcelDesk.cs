using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Parcels;

/// <summary>Parcels, hand deliveries and small post: written down, weighed, accepted, handed over or returned.
/// </summary>
public interface IParcelDesk
{
    /// <summary>Parcels that wait, and those that ended within a day.</summary>
    [Operation("parcel.read")]
    Task<ImmutableArray<ParcelView>> List(Tongue tongue, CancellationToken cancellation);

    /// <summary>The list of items in force today.</summary>
    [Operation("parcel.read")]
    Task<ImmutableArray<ItemView>> Items(Tongue tongue, CancellationToken cancellation);

    /// <summary>Writes one down; the same barcode again gets the first answer. Refusals: PARC-01 to PARC-03; fault
    /// 1003.</summary>
    [Operation("parcel.desk")]
    Task<ParcelAnswer> Receive(ReceiveParcel order, CancellationToken cancellation);

    /// <summary>An item goes back. Refusals: PARC-04, PARC-10; fault 1003.</summary>
    [Operation("parcel.desk")]
    Task<Verdict> TakeOut(TakeOutItem order, CancellationToken cancellation);

    /// <summary>Takes the weight of a scale. Refusals: PARC-04, PARC-05; fault 1003.</summary>
    [Operation("parcel.desk")]
    Task<Verdict> Weigh(WeighParcel order, CancellationToken cancellation);

    /// <summary>Accepts one. Refusals: PARC-04, PARC-06 to PARC-09, QUOT-01 to QUOT-09; fault 1003.</summary>
    [Operation("parcel.desk")]
    Task<ParcelAnswer> Accept(AcceptParcel order, CancellationToken cancellation);

    /// <summary>Opens one with its addressee. Refusals: PARC-04, PARC-12 to PARC-14; fault 1003.</summary>
    [Operation("parcel.desk")]
    Task<Verdict> Open(OpenParcel order, CancellationToken cancellation);

    /// <summary>Hands one over to its addressee, confirmed by another than who opened it. Refusals: PARC-04, PARC-11 to
    /// PARC-13, PARC-15, PARC-16; fault 1003.</summary>
    [Operation("parcel.desk")]
    Task<Verdict> HandOver(HandOverParcel order, CancellationToken cancellation);

    /// <summary>The medic takes medicines over. Refusals: PARC-04, PARC-11, PARC-13; fault 1003.</summary>
    [Operation("parcel.medic")]
    Task<Verdict> TakeMedicine(HandOverParcel order, CancellationToken cancellation);

    /// <summary>Sends one back. Refusals: PARC-04, PARC-10; fault 1003.</summary>
    [Operation("parcel.desk")]
    Task<Verdict> Return(ReturnParcel order, CancellationToken cancellation);

    /// <summary>Weighs all that somebody owns. Refusals: PARC-01, PARC-05; fault 1003.</summary>
    [Operation("parcel.desk")]
    Task<Verdict> WeighStock(WeighStock order, CancellationToken cancellation);
}
