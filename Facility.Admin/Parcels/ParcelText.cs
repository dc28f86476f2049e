using System.Globalization;
using Facility.Contracts.Parcels;
using Facility.Contracts.Scales;

namespace Facility.Admin.Parcels;

/// <summary>Parcels in words; the mark says it without colour too.</summary>
internal static class ParcelText
{
    /// <summary>How it came.</summary>
    public static string Of(ParcelWay way) => way switch
    {
        ParcelWay.HandDelivery => "brought by hand",
        ParcelWay.Post => "by post",
        ParcelWay.SmallPost => "small post",
        ParcelWay.LongVisit => "brought to a long visit, not counted",
        ParcelWay.Medicine => "medicines, for the medic, not counted",
        _ => "books from a shop, not counted",
    };

    /// <summary>Where it is.</summary>
    public static string Of(ParcelView view) => view.State switch
    {
        ParcelState.Received => "◔ to be weighed",
        ParcelState.Weighed => "◑ weighed",
        ParcelState.Accepted when view.HeldUntil is { } until =>
            string.Create(CultureInfo.InvariantCulture, $"▲ accepted, kept until {until:yyyy-MM-dd}"),
        ParcelState.Accepted => "◕ accepted, to be opened and handed over",
        ParcelState.Opened => "◕ opened, to be signed for",
        ParcelState.HandedOver => "● handed over",
        _ => "✕ returned",
    };

    /// <summary>A weight.</summary>
    public static string Kilograms(decimal? weight) => weight is { } one
        ? one.ToString("0.000", CultureInfo.InvariantCulture) + " kg" : "not weighed";

    /// <summary>An amount.</summary>
    public static string Amount(ParcelLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Amount:0.###} {line.Unit}");

    /// <summary>What a scale says.</summary>
    public static string Of(ScaleReading reading) => reading.Condition switch
    {
        ScaleCondition.Stable when reading.Doubt is ScaleDoubt.NotFromZero =>
            "▲ did not stand at zero before: take everything off, wait for zero, put it on again",
        ScaleCondition.Stable when reading.Doubt is ScaleDoubt.Creeps =>
            "▲ creeps: the weight changes while it says that it lies still; take everything off",
        ScaleCondition.Stable => $"● still, weighing {reading.Number}{Beside(reading.Doubt)}",
        ScaleCondition.Moving => "◌ moving: wait",
        ScaleCondition.Overload => "▲ overload",
        ScaleCondition.Underload => "▲ below zero: clear the pan",
        ScaleCondition.Error => $"▲ error: {reading.Because}",
        _ => $"▲ silent: {reading.Because}",
    };

    private static string Beside(ScaleDoubt doubt) => doubt switch
    {
        ScaleDoubt.BadLine => "; ▲ some of its lines cannot be read: look at cable and settings",
        ScaleDoubt.Parity => "; ▲ it sends parity as the eighth bit: set it to eight bits, no parity",
        _ => "",
    };
}
