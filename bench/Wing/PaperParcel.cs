using Facility.Contracts.Parcels;

namespace Bench.Wing;

/// <summary>A parcel on paper.</summary>
/// <param name="Barcode">Its barcode.</param>
/// <param name="Person">For whom.</param>
/// <param name="Way">How it came.</param>
/// <param name="Items">What is in it, by line; a line that went back is empty.</param>
internal sealed record PaperParcel(string Barcode, string Person, ParcelWay Way, List<string> Items)
{
    private const decimal Heaviest = 20;

    public string Id { get; set; } = "";

    /// <summary>What it truly weighs.</summary>
    public decimal Kilograms { get; set; }

    public ParcelState State { get; set; }

    /// <summary>Whether it is charged to a number, and not to that of parcels.</summary>
    public bool IsSmall => Way is ParcelWay.SmallPost;

    public bool IsCounted => Way is ParcelWay.HandDelivery or ParcelWay.Post or ParcelWay.SmallPost;

    /// <summary>The rules that must object to taking it in, by the paper alone.</summary>
    public string Expected(PaperPerson person, DateOnly day)
    {
        string[] rules =
        [
            .. Items.Contains("cream-cake") ? ["PARC-06"] : Array.Empty<string>(),
            .. Kilograms > Heaviest ? ["PARC-08"] : Array.Empty<string>(),
            .. IsCounted && !person.MayCome(IsSmall, day) ? ["QUOT-08"] : Array.Empty<string>(),
        ];
        return string.Join(' ', rules);
    }
}
