using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Parcels;

/// <summary>An item of the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">In the asked language.</param>
/// <param name="Is">What the list says of it.</param>
/// <param name="Most">How much may come; null for no limit of its own.</param>
/// <param name="Unit">kg, l or pieces.</param>
[GenerateSerializer, Immutable, Alias("facility.item-view")]
public sealed record ItemView(
    [property: Id(0)] string Id, [property: Id(1)] string Label, [property: Id(2)] ItemIs Is,
    [property: Id(3)] decimal? Most, [property: Id(4)] string Unit);

/// <summary>A line of a parcel.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Item">The item's id.</param>
/// <param name="Label">The item.</param>
/// <param name="Amount">How much.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Returned">Why it went back; empty while it did not.</param>
[GenerateSerializer, Immutable, Alias("facility.parcel-line")]
public sealed record ParcelLine(
    [property: Id(0)] int Line, [property: Id(1)] string Item, [property: Id(2)] string Label,
    [property: Id(3)] decimal Amount, [property: Id(4)] string Unit, [property: Id(5)] string Returned);

/// <summary>A parcel, and its receipt.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Barcode">Its barcode.</param>
/// <param name="Person">For whom.</param>
/// <param name="Name">Their shown name.</param>
/// <param name="Way">How it came.</param>
/// <param name="State">Where it is in its life.</param>
[GenerateSerializer, Immutable, Alias("facility.parcel-view")]
public sealed record ParcelView(
    [property: Id(0)] string Id, [property: Id(1)] string Barcode, [property: Id(2)] PersonId Person,
    [property: Id(3)] string Name, [property: Id(4)] ParcelWay Way, [property: Id(5)] ParcelState State)
{
    /// <summary>From whom.</summary>
    [Id(6)] public string Sender { get; init; } = "";

    /// <summary>When it was written down.</summary>
    [Id(7)] public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What is in it.</summary>
    [Id(8)] public ImmutableArray<ParcelLine> Lines { get; init; } = [];

    /// <summary>What it weighs; null while it was not weighed as it is.</summary>
    [Id(9)] public decimal? Kilograms { get; init; }

    /// <summary>The scale and the number of the weighing.</summary>
    [Id(10)] public string Weighing { get; init; } = "";

    /// <summary>The day on which the addressee's disciplinary cell ends, until which it is kept; null for none.
    /// </summary>
    [Id(11)] public DateOnly? HeldUntil { get; init; }

    /// <summary>Why the whole went back.</summary>
    [Id(12)] public string Reason { get; init; } = "";

    /// <summary>What to know of it, and refuses nothing.</summary>
    [Id(13)] public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>When it was handed over or returned; null before.</summary>
    [Id(14)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who opened it with the addressee there; empty for nobody yet.</summary>
    [Id(15)] public string OpenedBy { get; init; } = "";

    /// <summary>Whether a notice of refusal or return can be printed of it.</summary>
    [Id(16)] public bool HasNotice { get; init; }
}
