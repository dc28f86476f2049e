using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Parcels;

/// <summary>So much of an item of the list.</summary>
/// <param name="Item">The item's id, see <see cref="ItemView"/>.</param>
/// <param name="Amount">How much, in the item's unit; above nothing.</param>
[GenerateSerializer, Immutable, Alias("facility.parcel-item")]
public sealed record ParcelItem([property: Id(0)] string Item, [property: Id(1)] decimal Amount);

/// <summary>A parcel is written down.</summary>
/// <param name="Barcode">Its barcode, 1 to <see cref="BarcodeMax"/> characters: the same again changes nothing.</param>
/// <param name="Person">For whom.</param>
/// <param name="Way">How it came.</param>
/// <param name="Sender">From whom, 1 to <see cref="SenderMax"/> characters.</param>
/// <param name="Items">What is in it, at least one.</param>
[GenerateSerializer, Immutable, Alias("facility.receive-parcel")]
public sealed record ReceiveParcel(
    [property: Id(0)] string Barcode, [property: Id(1)] PersonId Person, [property: Id(2)] ParcelWay Way,
    [property: Id(3)] string Sender, [property: Id(4)] ImmutableArray<ParcelItem> Items)
{
    /// <summary>In which language the answer is said.</summary>
    [Id(5)] public Tongue Tongue { get; init; }

    /// <summary>Longest barcode, in characters.</summary>
    public const int BarcodeMax = 40;

    /// <summary>Longest name of a sender, in characters.</summary>
    public const int SenderMax = 200;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMax = 300;
}

/// <summary>An item goes back to the sender.</summary>
/// <param name="Parcel">Of which parcel.</param>
/// <param name="Line">The item's line in it, from 1.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable, Alias("facility.take-out-item")]
public sealed record TakeOutItem(
    [property: Id(0)] string Parcel, [property: Id(1)] int Line, [property: Id(2)] string Reason)
{
    /// <summary>In which language the answer is said.</summary>
    [Id(3)] public Tongue Tongue { get; init; }
}

/// <summary>A parcel lies on a scale. The weight is the scale's own, read by the silo.</summary>
/// <param name="Parcel">Which parcel.</param>
/// <param name="Scale">Which scale.</param>
[GenerateSerializer, Immutable, Alias("facility.weigh-parcel")]
public sealed record WeighParcel([property: Id(0)] string Parcel, [property: Id(1)] string Scale)
{
    /// <summary>In which language the answer is said.</summary>
    [Id(2)] public Tongue Tongue { get; init; }
}

/// <summary>A parcel is accepted.</summary>
/// <param name="Parcel">Which parcel.</param>
/// <param name="Tongue">In which language the quota's answer is said.</param>
[GenerateSerializer, Immutable, Alias("facility.accept-parcel")]
public sealed record AcceptParcel([property: Id(0)] string Parcel, [property: Id(1)] Tongue Tongue);

/// <summary>A parcel is opened with its addressee there.</summary>
/// <param name="Parcel">Which parcel.</param>
/// <param name="Present">Whether the addressee is there.</param>
[GenerateSerializer, Immutable, Alias("facility.open-parcel")]
public sealed record OpenParcel([property: Id(0)] string Parcel, [property: Id(1)] bool Present)
{
    /// <summary>In which language the answer is said.</summary>
    [Id(2)] public Tongue Tongue { get; init; }
}

/// <summary>A parcel is handed over: to its addressee, confirmed by another than who opened it; or, of medicines, to
/// the medic.</summary>
/// <param name="Parcel">Which parcel.</param>
/// <param name="Present">Whether it was opened in the addressee's presence; of medicines not asked for.</param>
/// <param name="Signed">Whether who takes it signed the receipt; who gives this order signs by it.</param>
[GenerateSerializer, Immutable, Alias("facility.hand-over-parcel")]
public sealed record HandOverParcel(
    [property: Id(0)] string Parcel, [property: Id(1)] bool Present, [property: Id(2)] bool Signed)
{
    /// <summary>The code on the receipt that was signed, as it was typed; of medicines not asked for.</summary>
    [Id(3)] public string Receipt { get; init; } = "";

    /// <summary>In which language the answer is said.</summary>
    [Id(4)] public Tongue Tongue { get; init; }
}

/// <summary>A whole parcel goes back.</summary>
/// <param name="Parcel">Which parcel.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable, Alias("facility.return-parcel")]
public sealed record ReturnParcel([property: Id(0)] string Parcel, [property: Id(1)] string Reason)
{
    /// <summary>In which language the answer is said.</summary>
    [Id(2)] public Tongue Tongue { get; init; }
}

/// <summary>All that somebody owns lies on a scale.</summary>
/// <param name="Order">Given by the caller: the same one again acts once.</param>
/// <param name="Person">Whose.</param>
/// <param name="Scale">Which scale.</param>
[GenerateSerializer, Immutable, Alias("facility.weigh-stock")]
public sealed record WeighStock(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] string Scale)
{
    /// <summary>In which language the answer is said.</summary>
    [Id(3)] public Tongue Tongue { get; init; }
}

/// <summary>The answer to an act about a parcel.</summary>
/// <param name="Verdict">What stands against it.</param>
/// <param name="Parcel">The parcel's number; empty when there is none.</param>
/// <param name="Notes">What to know, and refuses nothing: the arithmetic, the stock.</param>
[GenerateSerializer, Immutable, Alias("facility.parcel-answer")]
public sealed record ParcelAnswer(
    [property: Id(0)] Verdict Verdict, [property: Id(1)] string Parcel, [property: Id(2)] ImmutableArray<string> Notes);
