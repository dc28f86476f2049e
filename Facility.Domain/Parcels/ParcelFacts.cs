using System.Collections.Frozen;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Parcels;
using Facility.Contracts.Quotas;
using Facility.Contracts.Scales;
using Facility.Domain.Policy;

namespace Facility.Domain.Parcels;

/// <summary>What is looked at when a parcel is written down.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsHeld">Whether the addressee is held here.</param>
/// <param name="List">The list of the day.</param>
public sealed record ParcelReceiving(
    ReceiveParcel Order, bool IsHeld, FrozenDictionary<string, ListedItem> List)
{
    internal Tongue Tongue => Order.Tongue;
}

/// <summary>What is looked at of a step in a parcel's life.</summary>
/// <param name="State">Where it stands; null for no such parcel.</param>
/// <param name="Act">What is done.</param>
public sealed record ParcelStep(ParcelState? State, ParcelAct Act)
{
    /// <summary>In which language it is said.</summary>
    public Tongue Tongue { get; init; }
}

/// <summary>What is looked at when a scale is read.</summary>
/// <param name="Reading">What the scale says; null for no such scale.</param>
/// <param name="LastUse">The last weight that was taken of this scale; null for none.</param>
/// <param name="IsRepeat">Whether that was the same parcel, as it still is.</param>
public sealed record ParcelWeighing(ScaleReading? Reading, ScaleUse? LastUse, bool IsRepeat)
{
    /// <summary>In which language it is said.</summary>
    public Tongue Tongue { get; init; }
}

/// <summary>What is looked at of what goes back.</summary>
/// <param name="Reason">Why, in the officer's words.</param>
/// <param name="Tongue">In which language it is said.</param>
public sealed record ParcelReason(string Reason, Tongue Tongue);

/// <summary>A weight that was taken.</summary>
/// <param name="Number">The scale's number of it.</param>
/// <param name="Kilograms">The weight.</param>
public sealed record ScaleUse(long Number, decimal Kilograms);

/// <summary>What is looked at when a parcel is accepted.</summary>
/// <param name="Way">How it came.</param>
/// <param name="Items">What is left in it.</param>
/// <param name="Kilograms">What it weighs; null while it was not weighed.</param>
/// <param name="Policy">The figures of the day.</param>
/// <param name="List">The list of the day.</param>
public sealed record ParcelFacts(
    ParcelWay Way, ImmutableArray<ParcelItem> Items, decimal? Kilograms, DayPolicy Policy,
    FrozenDictionary<string, ListedItem> List)
{
    /// <summary>Whether the list applies: not in minimum security.</summary>
    public bool HasList { get; init; } = true;

    /// <summary>Whether the addressee is a minor.</summary>
    public bool IsMinor { get; init; }

    /// <summary>In which language it is said.</summary>
    public Tongue Tongue { get; init; }

    internal ListedItem? Of(ParcelItem item) => List.GetValueOrDefault(item.Item);
}

/// <summary>What is looked at when a parcel is opened or handed over.</summary>
/// <param name="Order">The order.</param>
/// <param name="Way">How it came.</param>
/// <param name="ByMedic">Whether a medic takes it.</param>
/// <param name="HeldUntil">The last day of the addressee's disciplinary cell; null for none.</param>
public sealed record ParcelHanding(HandOverParcel Order, ParcelWay Way, bool ByMedic, DateOnly? HeldUntil)
{
    /// <summary>Who opened it; empty for nobody yet.</summary>
    public string OpenedBy { get; init; } = "";

    /// <summary>Who acts.</summary>
    public string By { get; init; } = "";

    /// <summary>Whether the code of the order is that of this parcel's receipt, as it was opened.</summary>
    public bool HasReceipt { get; init; }

    internal Tongue Tongue => Order.Tongue;

    internal bool IsMedicine => Way is ParcelWay.Medicine;
}

/// <summary>How ways count.</summary>
public static class ParcelWays
{
    /// <summary>What a way counts as; null for nothing.</summary>
    public static QuotaKind? CountsAs(ParcelWay way) => way switch
    {
        ParcelWay.HandDelivery or ParcelWay.Post => QuotaKind.Parcel,
        ParcelWay.SmallPost => QuotaKind.SmallPost,
        _ => null,
    };
}
